import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as index from '../src/index.js';
import { modelClasses } from '../src/index.js';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');

describe('the README', () => {
  it('names every class in its tables, and none that there is not', () => {
    const tables =
      readme
        .slice(readme.indexOf('## The classes'))
        .match(/^\|.*$/gm)
        ?.join('\n') ?? '';
    const named = new Set([...tables.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(modelClasses).sort());
  });

  it('imports only what the package exports', () => {
    const imports = [...readme.matchAll(/import \{([^}]*)\} from '@imagewire\/models'/g)];
    const names = imports.flatMap(([, list]) => list!.replace(/\/\/.*$/gm, '').match(/\w+/g) ?? []);
    expect(names.filter((name) => !(name in index))).toEqual([]);
    expect(names.length).toBeGreaterThan(10);
  });
});
