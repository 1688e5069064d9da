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
});
