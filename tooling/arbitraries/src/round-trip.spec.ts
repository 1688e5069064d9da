import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { modelClasses, parseModel, serializeModel } from '@imagewire/models';
import * as fc from 'fast-check';

import { Echo } from './echo.js';
import { plainOf } from './plain-of.js';

const isLong = process.env.IMAGEWIRE_LONG === '1';
const numRuns = isLong ? 10_000 : 20;
const folder = join(__dirname, '../../../packages/python');
// Where Python cannot be had its own suite says so, and these count as skipped.
const describeWithPython = existsSync(join(folder, '.venv')) ? describe : describe.skip;

describeWithPython('what TypeScript encodes, Python decodes and encodes, and TypeScript decodes', () => {
  let python: Echo;
  beforeAll(() => {
    const program = ['scripts/in_venv.mjs', 'python', 'scripts/echo_models.py'];
    const env = { ...process.env, PYTHONPATH: 'src' };
    python = new Echo(process.execPath, program, { cwd: folder, env });
  });
  afterAll(() => python.close());

  it.each(Object.entries(modelClasses))(
    `is as it was: ${numRuns} values of %s`,
    async (name, modelClass) => {
      const values = fc.sample(plainOf(modelClass), isLong ? { numRuns } : { numRuns, seed: 1 });
      const sent = values.map((value) => serializeModel(parseModel(modelClass, value)));
      const answers = await python.answers(sent.map((value) => [name, value]));
      const changed = values.filter((value, index) => !isDeepStrictEqual(answers[index], { value }));
      expect(changed.slice(0, 3)).toEqual([]);
    },
    600_000,
  );
});
