import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as index from './index.js';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');

describe('the README', () => {
  it('imports and names only conversions that there are', () => {
    const imports = [...readme.matchAll(/import \{([^}]*)\} from '@imagewire\/openai-compat'/g)];
    const imported = imports.flatMap(([, list]) => list!.match(/\w+/g) ?? []);
    const named = [...readme.matchAll(/`(\w+From\w+)`/g)].map(([, name]) => name!);
    expect([...imported, ...named].filter((name) => !(name in index))).toEqual([]);
    expect(imported.length + named.length).toBeGreaterThan(12);
  });
});
