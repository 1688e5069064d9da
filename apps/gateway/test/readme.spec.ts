import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { settingsClasses } from '../src/config/upstream-settings.js';
import { errorTable, unforeseen } from '../src/errors/error-table.js';
import { Database } from '../src/store/database.js';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${folder}/README.md`, 'utf8');
const sources = globSync(`${folder}/src/**/*.ts`).map((file) => readFileSync(file, 'utf8'));

/** The rows of the README's table whose first head is so called, as lists of cells. */
const rowsOf = (head: string): string[][] =>
  readme
    .split(/\n(?!\|)/)
    .map((block) => block.trim().split('\n'))
    .filter(([heads = '']) => heads.startsWith(`| ${head} `))
    .flatMap(([, , ...rows]) => rows.map((row) => row.replace(/^\| | \|$/g, '').split(' | ')));
const quoted = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();

describe('the README', () => {
  it('has every kind of upstream in its example', () => {
    const kinds = [...readme.matchAll(/\btype: ([a-z-]+)/g)].map(([, kind = '']) => kind);
    expect(sorted(kinds)).toEqual(sorted(Object.keys(settingsClasses)));
  });

  it('has every header that the gateway reads or sends, and no others', () => {
    const used = sources.flatMap((text) => [...text.matchAll(/'(x-(?:imagewire|should|request)-[a-z]+)'/g)]);
    const rows = [...rowsOf('header of a request'), ...rowsOf('header of an answer')];
    const named = rows.flatMap(([names]) => quoted(names)).map((name) => name.replace(/:.*/, ''));
    // Set by the name that the clients look for it by.
    const promise = 'x-imagewire-idempotency';
    expect(sorted(named.filter((name) => name.startsWith('x-')))).toEqual(
      sorted([promise, ...used.map(([, name = '']) => name)]),
    );
  });

  it('has every error of the gateway with its status', () => {
    const documented = rowsOf('status').flatMap(([status = '', codes]) =>
      quoted(codes).map((code) => `${status.trim()} ${code}`),
    );
    for (const { status, code } of [...Object.values(errorTable), unforeseen])
      expect(documented).toContain(`${status} ${code}`);
  });

  it('asks its database only for what there is', () => {
    const queries = [...readme.matchAll(/^sqlite3 \S+ '([^']+)'$/gm)].map(([, sql = '']) => sql);
    expect(queries.length).toBeGreaterThan(0);
    const data = mkdtempSync(join(tmpdir(), 'imagewire-readme-'));
    const database = new Database(join(data, 'imagewire.db'));
    for (const sql of queries) expect(database.rows(sql)).toEqual([]);
    database.close();
    rmSync(data, { recursive: true });
  });
});
