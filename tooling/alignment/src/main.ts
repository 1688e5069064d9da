import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { alignmentDocument, differences } from './compare.ts';
import { runPython, runTypeScript } from './run-suites.ts';
import { allVectors, root } from './vectors.ts';

const file = join(root, 'docs/alignment.md');
// Without a language there is nothing to compare; its own words say why.
process.once('uncaughtException', ({ message }) => {
  console.error(message);
  process.exitCode = 1;
});

const vectors = allVectors();
const languages = { TypeScript: runTypeScript(), Python: runPython() };
const found = differences(vectors, languages);
const document = alignmentDocument(vectors, languages);

if (process.argv.includes('--write')) writeFileSync(file, document);
else if (readFileSync(file, 'utf8') !== document) {
  found.push('docs/alignment.md is not what came out: run npm run alignment -- --write');
}
console.log(document.slice(document.indexOf('|')));
for (const difference of found) console.error(difference);
process.exitCode = found.length > 0 ? 1 : 0;
