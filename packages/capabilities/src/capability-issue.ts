import type { ModelCapabilities } from './model-capabilities.js';

/** The rules that a request can break against a model, by name. */
export const CAPABILITY_RULES = [
  'supportedOperation',
  'promptLength',
  'supportedParameter',
  'supportedValue',
  'supportedRange',
  'supportedSize',
  'supportedCombination',
  'imageCount',
  'imageType',
  'imageBytes',
  'imageStill',
  'imageSquare',
  'imageAlpha',
  'maskSize',
] as const;

/** One of {@link CAPABILITY_RULES}. */
export type CapabilityRule = (typeof CAPABILITY_RULES)[number];

/** One rule of a model that one field of a request breaks. */
export interface CapabilityIssue {
  /** Which field, dotted as on the wire: `size`, `image.1`. */
  readonly path: string;
  /** Which rule. OpenAI's own code for `supportedParameter` is `unknown_parameter`. */
  readonly rule: CapabilityRule;
  /** What is wrong, and what would be right for this model. Never holds the value. */
  readonly message: string;
}

/** An issue that reads "path right for model": `n must be 1 for dall-e-3`. */
export const issueOf = (
  model: ModelCapabilities,
  path: string,
  rule: CapabilityRule,
  right: string,
): CapabilityIssue => ({ path, rule, message: `${path} ${right} for ${model.id}` });

/** The issue of a parameter that the model does not have. */
export const unknownParameter = (model: ModelCapabilities, path: string): CapabilityIssue => ({
  path,
  rule: 'supportedParameter',
  message: `${path} is not a parameter of ${model.id}; leave it out`,
});

/** Joins words as prose: "a, b or c". */
export const eitherOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
