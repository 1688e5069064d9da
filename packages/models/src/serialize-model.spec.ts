import { IsDate } from 'class-validator';

import { serializeModel } from './serialize-model.js';

class Lighting {
  @IsDate()
  since = new Date(0);

  toldAt = [{ at: new Date(NaN) }];
}

describe('serializeModel', () => {
  it('writes dates as JSON.stringify does', () => {
    expect(serializeModel(new Lighting())).toEqual({
      since: '1970-01-01T00:00:00.000Z',
      toldAt: [{ at: null }],
    });
  });

  it.each([{ constructor: null }, { constructor: { name: 'iVBORw0KGgo' } }])(
    'names the class in the error of a model with a member %j',
    (member) => {
      const model = Object.assign(new Lighting(), member);
      expect(() => serializeModel(model)).toThrow('Lighting is not valid: constructor is a key');
    },
  );
});
