import { IsString, useContainer, Validate, ValidateBy, ValidatorConstraint } from 'class-validator';

import { compileModel } from '../index.js';

/** An instance of a class whose field `name` has one rule. */
function namedBy(rule: PropertyDecorator): object {
  class Named {
    name = 'Roter Sand';
  }
  rule(Named.prototype, 'name');
  return new Named();
}

const passes = (instance: object): boolean =>
  compileModel(instance.constructor as new () => object).passes(instance);

/** Lets whatever was rejected in the meantime be noticed. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('compileRule', () => {
  it('lets no rejection of a rule that turns out to be asynchronous go unheard, and asks it no more', async () => {
    const unheard = jest.fn();
    process.on('unhandledRejection', unheard);
    const validate = jest.fn(() => Promise.reject(new Error('no connection')));
    const instance = namedBy(ValidateBy({ name: 'isFree', validator: { validate } }));
    expect([passes(instance), passes(instance)]).toEqual([false, false]);
    await turn();
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
    expect(validate).toHaveBeenCalledTimes(1);
  });

  it('asks the object that the container gives for a rule of a class, of today and not of the first time', () => {
    @ValidatorConstraint({ name: 'isOpen' })
    class IsOpen {
      validate = (): boolean => false;
    }
    const instance = namedBy(Validate(IsOpen));
    let isOpen = true;
    const container = { get: (): unknown => ({ validate: () => isOpen }) };
    useContainer(container);
    try {
      const before = passes(instance);
      isOpen = false;
      expect([before, passes(instance)]).toEqual([true, false]);
      container.get = () => ({ validate: () => true });
      expect(passes(instance)).toBe(true);
    } finally {
      useContainer({ get: () => undefined }, { fallback: true });
    }
  });

  it('judges an instance of a class that is not made without arguments', () => {
    class Money {
      @IsString()
      readonly currency: string;

      constructor(text: string) {
        this.currency = text.slice(-3);
      }
    }
    expect(passes(new Money('1 EUR'))).toBe(true);
  });
});
