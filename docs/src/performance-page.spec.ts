import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { repositoryRoot } from './site-map.ts';

const page = readFileSync(join(repositoryRoot, 'docs/performance.md'), 'utf8');
const results = JSON.parse(
  readFileSync(join(repositoryRoot, 'tooling/bench/results.json'), 'utf8'),
) as Record<string, unknown>[];
const tables = [...new Set(results.map(({ table }) => String(table)))];

describe('the results of the benchmarks', () => {
  it('are lines of these members and no others', () => {
    for (const line of results) {
      expect(Object.keys(line)).toEqual(['table', 'row', 'metric', 'value', 'target', 'met']);
      expect(Number.isFinite(line['value'])).toBe(true);
      expect(line['met'] === null).toBe(line['target'] === null);
    }
  });

  it('say in every row what it makes and what it checks', () => {
    const rows = results.filter(({ table }) => table !== 'packages').map(({ row }) => String(row));
    expect(rows.filter((row) => !/: .+ \(makes .+; checks .+\)$/.test(row))).toEqual([]);
  });

  it.each(tables)('have a chart of "%s", which the page shows', (table) => {
    const chart = `pictures/performance/${table.replace(/\W+/g, '-')}.svg`;
    expect(existsSync(join(repositoryRoot, 'docs', chart))).toBe(true);
    expect(page).toContain(`](${chart})`);
  });
});
