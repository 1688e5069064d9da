import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

describe('the generated field docs', () => {
  it('say what the TSDoc of the classes says; `npm run generate` writes them', () => {
    execFileSync(process.execPath, [join(__dirname, '../scripts/extract-field-docs.mjs'), '--check']);
  });
});
