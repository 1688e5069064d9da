/** The base of every error that an Imagewire package throws. */
export abstract class ImagewireError extends Error {
  /** What kind of failure this is: stable, and equal in TypeScript and Python. */
  abstract readonly kind: string;

  // In words of its own, for declarations are read with the libraries of ES2021 too, which know no ErrorOptions.
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    // A bundler may have given the class another name, so each of ours says its own besides.
    this.name = new.target.name;
  }
}

/** One rule that one field breaks. */
export interface ModelIssue {
  /** Where, dotted as on the wire: `data.0.b64_json`; empty for the whole. */
  path: string;
  /** Which rule, by class-validator's or our own name. */
  rule: string;
  /** What is wrong and what would be right. Never holds the value. */
  message: string;
}

const MAX_ISSUES = 10;
const MAX_PATH = 100;

/** A path as far as it can be shown: it holds whatever a sender calls its members, be it a whole picture. */
export const shortPath = (path: string): string =>
  path.length > MAX_PATH ? `${path.slice(0, MAX_PATH)}...` : path;

/** What the first ten issues say, with long paths cut, and how many more there are: an error must not grow with what was sent. */
export function summaryOf(issues: readonly Pick<ModelIssue, 'path' | 'message'>[]): string {
  const named = issues
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) => message.replace(path, () => shortPath(path)));
  const others = issues.length - named.length;
  return [...named, ...(others > 0 ? [`and ${others} more`] : [])].join('; ');
}

/** A plain object does not fit its class. Holds every issue, and none of the values: a picture in an error fills logs. */
export class ModelValidationError extends ImagewireError {
  readonly kind = 'model_validation';
  override name = 'ModelValidationError';

  constructor(
    /** The name of the class that the object was parsed as. */
    readonly model: string,
    /** Every field that breaks a rule, once. */
    readonly issues: readonly ModelIssue[],
  ) {
    super(`${model} is not valid: ${summaryOf(issues)}`);
  }
}
