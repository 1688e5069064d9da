import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, ValidateNested } from 'class-validator';

import { Nested, NestedArray } from './index.js';
import { issuesOf } from '../test/issues-of.js';
import { compileModel } from './compile-model.js';

class Lamp {
  @IsInt()
  watts!: number;
}

class Undeclared {
  @ValidateNested({ each: true })
  @Type(() => Lamp)
  lamps!: Lamp[];
}

class Bare {
  watts!: number;
}

class OfBare {
  @Nested(() => Bare)
  lamp!: Bare;
}

class Lighthouse {
  @NestedArray(() => Lamp)
  lamps!: Lamp[];
}

class Listed {
  @IsIn(['red', 'green'])
  @IsString()
  colour!: string;
}

describe('modelIssues', () => {
  it('refuses nested objects of which no class was declared with Nested, for nothing would check them', () => {
    expect(issuesOf(Undeclared, { lamps: [{ watts: 'none' }] })).toEqual(['lamps.0 unknownValue']);
  });

  it.each([7, 'text', null, [7], [null]])('refuses %j where class-validator wants an object', (lamps) => {
    expect(issuesOf(Undeclared, { lamps })).toEqual([
      Array.isArray(lamps) ? 'lamps.0 nestedValidation' : 'lamps nestedValidation',
    ]);
  });

  it('refuses objects of a class without rules', () => {
    expect(issuesOf(Bare, { watts: 1 })).toEqual([' unknownValue']);
    expect(issuesOf(OfBare, { lamp: { watts: 1 } })).toEqual(['lamp unknownValue']);
  });

  it('names a field that holds no object once, whatever class-validator says of what is in it', () => {
    expect(issuesOf(Lighthouse, { lamps: [null, () => ({ watts: 1 }), { watts: 1 }] })).toEqual([
      'lamps isNested',
    ]);
  });

  it('writes the path in the place of the field’s name, and not of a word that begins as it does', () => {
    class Counted {
      @IsInt({ message: 'numbers only' })
      n!: number;

      @IsInt()
      m!: number;
    }
    class Counts {
      @Nested(() => Counted)
      of!: Counted;
    }
    expect(() => compileModel(Counts).parse({ of: {} })).toThrow(
      'Counts is not valid: of.n: numbers only; of.m must be an integer number',
    );
  });

  it('names the wrong type of a value whose closed list is not asked, in whatever order the rules stand', () => {
    const listed = compileModel(Listed);
    expect(listed.parse({ colour: 'white' }, { unknownValues: 'keep' })).toEqual({ colour: 'white' });
    expect(() => listed.parse({ colour: 7 }, { unknownValues: 'keep' })).toThrow('colour must be a string');
  });
});
