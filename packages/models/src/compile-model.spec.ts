import {
  IsInt,
  IsString,
  Min,
  Validate,
  ValidateBy,
  ValidateIf,
  type ValidationOptions,
  ValidatorConstraint,
} from 'class-validator';

import {
  AsynchronousRuleError,
  compileModel,
  ModelValidationError,
  Nested,
  NestedArray,
  Optional,
  readModel,
  Required,
} from './index.js';

class Lamp {
  @Required()
  @IsInt()
  @Min(1)
  watts!: number;
}

class Lighthouse {
  @Required()
  @IsString()
  name!: string;

  @Optional()
  @Nested(() => Lamp)
  lamp?: Lamp;

  @Optional()
  @NestedArray(() => Lamp)
  spares?: Lamp[];
}

const lighthouse = compileModel(Lighthouse);
const plain = { name: 'Roter Sand', lamp: { watts: 250 }, spares: [{ watts: 250 }] };

describe('compileModel', () => {
  it('builds a class of one’s own with everything nested in it', () => {
    const built = lighthouse.parse(plain);
    expect(built).toEqual(plain);
    expect([built, built.lamp, built.spares?.[0]].map((one) => one?.constructor)).toEqual([
      Lighthouse,
      Lamp,
      Lamp,
    ]);
  });

  it('names what is wrong as class-validator does', () => {
    try {
      lighthouse.parse({ ...plain, spares: [{ watts: 0 }], keeper: 'Jan' });
      throw new Error('was accepted');
    } catch (error) {
      expect((error as ModelValidationError).issues.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
        'keeper whitelistValidation',
        'spares.0.watts min',
      ]);
    }
  });

  it('tells an instance that keeps its rules from one that does not, and from what is no instance', () => {
    const built = lighthouse.parse(plain);
    expect([lighthouse.is(built), lighthouse.passes(built)]).toEqual([true, true]);
    expect(lighthouse.is(plain)).toBe(false);
    Object.assign(built.lamp ?? {}, { watts: 0.5 });
    expect([lighthouse.is(built), lighthouse.passes(built)]).toEqual([false, false]);
  });

  it.each<[string, ValidationOptions]>([
    ['groups', { groups: ['night'] }],
    ['always', { always: true }],
    ['a context', { context: { code: 1 } }],
  ])('leaves a class with %s to class-validator', (_, options) => {
    class Beyond {
      @IsString(options)
      name!: string;
    }
    const beyond = compileModel(Beyond);
    const built = beyond.parse({ name: 'Roter Sand' });
    expect([beyond.is(built), beyond.passes(built)]).toEqual([true, false]);
  });

  it('leaves a class with an asynchronous rule to class-validator', () => {
    @ValidatorConstraint({ async: true })
    class IsLit {
      validate = () => Promise.resolve(false);
    }
    class Awaited {
      @Validate(IsLit)
      name!: string;
    }
    expect(compileModel(Awaited).passes(Object.assign(new Awaited(), { name: 'Roter Sand' }))).toBe(false);
  });

  describe('of a class with a rule that gives a promise and is not declared asynchronous', () => {
    const IsFree = (): PropertyDecorator =>
      ValidateBy({
        name: 'isFree',
        validator: { validate: (name) => name === 'mine' || Promise.reject(new Error('no connection')) },
      });
    class Berth {
      @Required()
      @IsInt()
      number!: number;

      @Optional()
      @IsFree()
      ship?: string;
    }
    class Harbour {
      @NestedArray(() => Berth)
      berths!: Berth[];
    }

    it.each<[string, () => unknown]>([
      ['parse', () => compileModel(Berth).parse({ number: 1, ship: 'Alster' })],
      ['parse of what is wrong otherwise too', () => compileModel(Berth).parse({ ship: 'Alster', x: 1 })],
      [
        'parse of what it is nested in',
        () => compileModel(Harbour).parse({ berths: [{ number: 'x' }, { number: 1, ship: 'Alster' }] }),
      ],
      ['is', () => compileModel(Berth).is(Object.assign(new Berth(), { number: 1, ship: 'Alster' }))],
      ['readModel', () => readModel(Berth, { ship: 'Alster' })],
    ])('%s names class, field and rule, and lets no rejection go unheard', async (_, ask) => {
      const unheard = jest.fn();
      process.on('unhandledRejection', unheard);
      expect(ask).toThrow(AsynchronousRuleError);
      expect(ask).toThrow('the rule isFree of Berth.ship gave a promise');
      await new Promise((resolve) => setImmediate(resolve));
      process.off('unhandledRejection', unheard);
      expect(unheard).not.toHaveBeenCalled();
    });

    it('judges all for which the rule gives no promise', () => {
      expect(() => compileModel(Berth).parse({ number: 1, ship: 'Alster' })).toThrow(AsynchronousRuleError);
      expect(compileModel(Berth).parse({ number: 1, ship: 'mine' })).toBeInstanceOf(Berth);
      expect(compileModel(Berth).parse({ number: 1 })).toBeInstanceOf(Berth);
      expect(() => compileModel(Berth).parse({ number: 'x' })).toThrow(ModelValidationError);
    });
  });

  it('asks a rule of one’s own that bears the name and the message of a common one', () => {
    class Impostor {
      @ValidateBy({
        name: 'isString',
        validator: {
          validate: (value) => typeof value === 'string' && value.length < 100,
          defaultMessage: () => '$property must be a string',
        },
      })
      name!: string;
    }
    const impostor = compileModel(Impostor);
    expect(impostor.parse({ name: 'short' })).toBeInstanceOf(Impostor);
    expect(() => impostor.parse({ name: 'x'.repeat(100) })).toThrow(ModelValidationError);
  });

  it('honours a condition that looks at another field', () => {
    class Conditional {
      @IsString()
      kind!: string;

      @ValidateIf((owner: Conditional) => owner.kind === 'numbered')
      @IsInt()
      number!: unknown;
    }
    const conditional = compileModel(Conditional);
    expect(conditional.parse({ number: 'none', kind: 'named' })).toBeInstanceOf(Conditional);
    expect(() => conditional.parse({ number: 'none', kind: 'numbered' })).toThrow(ModelValidationError);
  });

  it('misses no required field beside one whose rules depend on another', () => {
    class Dependent {
      @ValidateIf((owner: Dependent) => owner.name !== 'x')
      @IsString()
      kind!: string;

      @Required()
      @IsString()
      name!: string;
    }
    const dependent = compileModel(Dependent);
    expect(dependent.parse({ kind: 'named', name: 'Roter Sand' })).toBeInstanceOf(Dependent);
    expect(() => dependent.parse({ kind: 'named' })).toThrow(ModelValidationError);
  });

  it('keeps members without a field between the others when told to, one without a name too', () => {
    for (const unknown of [{ '': 1 }, { keeper: { name: 'Jan' } }, { '': null, since: [1885] }]) {
      const built = lighthouse.parse({ ...unknown, ...plain, ...unknown }, { unknownKeys: 'keep' });
      expect(built).toEqual({ ...plain, ...unknown });
      expect(() => lighthouse.parse({ ...plain, ...unknown })).toThrow(ModelValidationError);
    }
  });

  it('keeps the members of objects in the order in which each of them has them', () => {
    const orders = [
      { name: 'Roter Sand', lamp: { watts: 1 }, spares: [] },
      { spares: [], name: 'Alte Weser', lamp: { watts: 1 } },
      { lamp: { watts: 1 }, name: 'Hohe Weg' },
    ];
    for (const order of [...orders, ...orders])
      expect(Object.entries(lighthouse.parse(order))).toEqual(Object.entries(order));
  });

  it.each([NaN, 1, 'text', true, null, [], [{}], () => ({ watts: 1 })])(
    'refuses %p for an object',
    (lamp) => {
      expect(() => lighthouse.parse({ name: 'Roter Sand', lamp })).toThrow(ModelValidationError);
    },
  );

  it('refuses whatever a field holds that is to be a list and no list', () => {
    class Torn {
      @Nested(() => Lamp)
      @NestedArray(() => Lamp)
      lamps!: unknown;
    }
    const torn = compileModel(Torn);
    for (const lamps of [{ watts: 1 }, [{ watts: 1 }]])
      expect(() => torn.parse({ lamps })).toThrow(ModelValidationError);
  });
});
