import {
  type ArgumentMetadata,
  HttpException,
  ValidationPipe,
  type ValidationPipeOptions,
} from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Min, ValidateBy, ValidateNested } from 'class-validator';

import { CompiledValidationPipe } from './compiled-validation.pipe.js';

class Lamp {
  @IsInt()
  @Min(1)
  watts!: number;
}

class Lighthouse {
  @IsString()
  name!: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Lamp)
  lamps?: Lamp[];

  @IsOptional()
  @IsString({ groups: ['night'] })
  keeper?: string;
}

class Awaited {
  @ValidateBy({
    name: 'isFree',
    validator: { validate: (value) => Promise.resolve(value === 'free') },
  })
  name!: string;
}

class Tower {
  @IsString()
  name!: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Lamp)
  lamps?: Lamp[];
}

/** Throws on what is no text. */
const IsLit = (): PropertyDecorator =>
  ValidateBy({ name: 'isLit', validator: { validate: (value: string) => !value.startsWith(' ') } });

class Lit {
  @IsLit()
  name!: string;
}

class Listed {
  @IsLit()
  @IsIn(['free', 'Roter Sand'])
  name!: string;
}

class Height {
  @IsInt()
  readonly metres: number;

  constructor(text: string) {
    this.metres = parseInt(text.trim());
  }
}

class Tall {
  @ValidateNested()
  @Transform(({ value }) => new Height(String(value)))
  height!: Height;
}

const bodies: unknown[] = [
  { name: 'Roter Sand' },
  { name: null, height: '28 m' },
  { name: 'free', lamps: [{ watts: 250 }], keeper: 'Jan' },
  { name: 'Roter Sand', lamps: [{ watts: 0 }, { watts: '1' }, null], keeper: 1 },
  { name: 1, unknown: true, lamps: [{ watts: 1, unknown: true }] },
  { lamps: [[null]] },
  {},
];

const optionSets: ValidationPipeOptions[] = [
  {},
  { transform: true },
  { transform: true, whitelist: true },
  { whitelist: true, forbidNonWhitelisted: true },
  { skipMissingProperties: true, stopAtFirstError: true },
  { skipUndefinedProperties: true },
  { skipNullProperties: true },
  { stopAtFirstError: true },
  { validatorPackage: { validate: () => [{ property: 'name', constraints: { isFree: 'it is taken' } }] } },
  { groups: ['night'] },
  { always: true, whitelist: true },
];

/** What a pipe makes of a body: the value that the route would get, or the answer of its exception. */
async function outcomeOf(pipe: ValidationPipe, body: unknown, metatype: ArgumentMetadata['metatype']) {
  try {
    return { value: await pipe.transform(structuredClone(body), { type: 'body', metatype }) };
  } catch (error) {
    return error instanceof HttpException ? { answer: error.getResponse() } : { thrown: String(error) };
  }
}

describe('CompiledValidationPipe', () => {
  it.each(optionSets)('does with %j what ValidationPipe does', async (options) => {
    const [plain, compiled] = [new ValidationPipe(options), new CompiledValidationPipe(options)];
    for (const metatype of [Lighthouse, Tower, Awaited, Lit, Listed, Tall]) {
      for (const body of bodies) {
        const expected = await outcomeOf(plain, body, metatype);
        expect(await outcomeOf(compiled, body, metatype)).toStrictEqual(expected);
      }
    }
  });
});
