import { modelClasses, parseModel } from '@imagewire/models';
import * as fc from 'fast-check';

import { plainOf } from './plain-of.js';

describe('plainOf', () => {
  it.each(Object.entries(modelClasses))('makes valid values of %s', (_, modelClass) => {
    fc.assert(
      fc.property(plainOf(modelClass), (plain) => {
        parseModel(modelClass, plain);
      }),
      { numRuns: 25 },
    );
  });

  it.each(Object.entries(modelClasses))(
    'makes values of %s that are newer than the class',
    (_, modelClass) => {
      const keep = { unknownKeys: 'keep', unknownValues: 'keep' } as const;
      fc.assert(
        fc.property(plainOf(modelClass, { newer: true }), (plain) => {
          parseModel(modelClass, plain, keep);
        }),
        { numRuns: 10 },
      );
    },
  );

  it('makes every member of an answer now there, now absent, now null', () => {
    const answers = fc.sample(plainOf(modelClasses.SudoGenerateImageResponse!), { numRuns: 300, seed: 1 });
    for (const member of ['background', 'created', 'output_format', 'quality', 'size']) {
      const kinds = new Set(answers.map((answer) => (member in answer ? typeof answer[member] : 'absent')));
      expect(kinds.size).toBe(3);
    }
  });

  it('refuses a class that is no model', () => {
    expect(() => plainOf(Date as never)).toThrow('Date is not one of the model classes');
  });
});
