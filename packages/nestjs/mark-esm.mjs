import { writeFileSync } from 'node:fs';

// The package is CommonJS; this folder of its build alone is ESM, because Nest 12 is.
writeFileSync(new URL('dist/esm/package.json', import.meta.url), '{ "type": "module" }\n');
