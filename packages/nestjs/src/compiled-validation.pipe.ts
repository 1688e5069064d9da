import { compileModel, type ModelClass } from '@imagewire/models';
import { ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import type { ValidationError, ValidatorOptions } from 'class-validator';

/**
 * Nest's ValidationPipe, with its options and its errors, for every class of class-validator's decorators. An instance that its
 * class's compiled rules accept is valid without a run of class-validator, which judges all others itself.
 */
export class CompiledValidationPipe extends ValidationPipe {
  private readonly hasOwnValidator: boolean;

  constructor(options?: ValidationPipeOptions) {
    super(options);
    this.hasOwnValidator = options?.validatorPackage !== undefined;
  }

  protected override validate(
    object: object,
    options: ValidatorOptions = {},
  ): Promise<ValidationError[]> | ValidationError[] {
    return !this.hasOwnValidator && passes(object, options) ? [] : super.validate(object, options);
  }
}

function passes(object: object, options: ValidatorOptions): boolean {
  // These options choose among the rules: the compiled ones are all of them.
  if (options.groups?.length || options.always || options.strictGroups) return false;
  // And these among the fields: a rule may throw on a value that it is never to be asked about.
  if (options.skipMissingProperties || options.skipUndefinedProperties || options.skipNullProperties)
    return false;
  const { passes: keepsRules } = compileModel(object.constructor as ModelClass);
  return keepsRules(object, { unknownKeys: options.whitelist ? 'refuse' : 'keep' });
}
