import { ImagewireError } from './errors.js';

/** A rule gave a promise without being declared asynchronous, in a function that cannot wait for one. A fault of the class, not of its data. */
export class AsynchronousRuleError extends ImagewireError {
  readonly kind = 'asynchronous_rule';
  override name = 'AsynchronousRuleError';

  constructor(
    /** The name of the class. */
    readonly model: string,
    /** The field that the rule stands on. */
    readonly property: string,
    /** The name of the rule. */
    readonly rule: string,
  ) {
    super(
      `the rule ${rule} of ${model}.${property} gave a promise, for which a synchronous function cannot wait. ` +
        'Declare it with { async: true }, so that it is left out here, and ask it where it can be waited for: ' +
        "class-validator's validate, or a validation pipe",
    );
  }
}
