import { isString, ValidateBy } from 'class-validator';

import { compileModel } from '../index.js';

describe('knownCheck', () => {
  it('asks a rule of the name of a common one whose message only begins as that one’s', () => {
    class Plain {
      @ValidateBy({
        name: 'isString',
        validator: {
          validate: (value) => isString(value) && !value.includes('#'),
          defaultMessage: () => '$property must be a string without a #',
        },
      })
      name!: string;
    }
    expect(() => compileModel(Plain).parse({ name: '#1' })).toThrow('name must be a string without a #');
  });

  it('takes a rule whose message needs the refused value for one of a user’s own', () => {
    class Site {
      @ValidateBy({
        name: 'isUri',
        validator: {
          validate: (value) => typeof value === 'string' && value.length > 2,
          defaultMessage: (args) => `${(args?.value as string).toUpperCase()} is no address`,
        },
      })
      address!: string;
    }
    const site = compileModel(Site);
    expect(site.parse({ address: 'here' })).toEqual({ address: 'here' });
    expect(() => site.parse({ address: 'x' })).toThrow('X is no address');
  });
});
