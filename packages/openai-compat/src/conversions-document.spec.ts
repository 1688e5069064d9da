import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { conversionTables } from '../test/conversion-tables.js';

const file = join(__dirname, '../../../docs/conversions.md');

const document = `# What becomes of each member

Written by \`npm run conversions\`, which converts a message around each kind of value of each member. One table a pair, both ways.

- *as it is*: the target says the same. *as \`x\`*: it says so there.
- *carried*: the target has no place for it; it travels in \`x_imagewire\` and comes back on the way home. With \`carry: false\` it is lost,
  and the report says so. *rounded and carried*: the nearest whole number stands for it.
- *invented*: the target requires it and the source lacks it; it is marked, so that the way home removes it.
- *option \`x\`*: taken from the request, and given beside it.
- *refused*: a request that says so is refused; with \`onLoss: 'warn'\` it goes without, and the report says so.
- *left unsaid*: absence means the same to the target.
- *implied*: by its place among the choices, or by absence.

What capabilities say about a model comes on top: \`response_format\` is taken from a request for a GPT image model, and qualities are said
in the model's words ([capabilities](../packages/capabilities/README.md)).

${conversionTables()}`;

it('docs/conversions.md says what the conversions do', () => {
  const committed = readFileSync(file, 'utf8');
  if (process.env.IMAGEWIRE_WRITE_DOCS === '1') writeFileSync(file, document);
  expect(committed).toBe(document);
});
