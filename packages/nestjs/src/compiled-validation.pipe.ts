import { compileModel, type ModelClass } from '@imagewire/models';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError, ValidatorOptions } from 'class-validator';

/**
 * Nest's ValidationPipe, with its options and its errors, for every class of class-validator's decorators. An instance that its
 * class's compiled rules accept is valid without a run of class-validator, which judges all others itself.
 */
export class CompiledValidationPipe extends ValidationPipe {
  protected override validate(
    object: object,
    options: ValidatorOptions = {},
  ): Promise<ValidationError[]> | ValidationError[] {
    return passes(object, options) ? [] : super.validate(object, options);
  }
}

function passes(object: object, options: ValidatorOptions): boolean {
  // Groups and `always` choose among the rules: the compiled ones are all of them.
  if (options.groups?.length || options.always || options.strictGroups) return false;
  const { passes: keepsRules } = compileModel(object.constructor as ModelClass);
  return keepsRules(object, { unknownKeys: options.whitelist ? 'refuse' : 'keep' });
}
