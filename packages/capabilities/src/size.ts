import { type CapabilityIssue, eitherOf, issueOf } from './capability-issue.js';
import type { Dimensions, FreeSizes, ModelCapabilities, SizeRule } from './model-capabilities.js';

const AUTO = 'auto';
const WIDTH_BY_HEIGHT = /^([1-9]\d{0,4})x([1-9]\d{0,4})$/;

/** Takes `1536x1024` apart; undefined for any other text, `auto` among them. */
export function dimensionsOf(size: string): Dimensions | undefined {
  const [, width, height] = WIDTH_BY_HEIGHT.exec(size) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}

/** Tells whether a model draws a size. */
export function isSupportedSize(rule: SizeRule, size: string): boolean {
  if (rule.kind === 'listed') return rule.values.includes(size);
  const dimensions = dimensionsOf(size);
  return size === AUTO || (dimensions !== undefined && fits(rule, dimensions));
}

function fits(rule: FreeSizes, { width, height }: Dimensions): boolean {
  const longest = Math.max(width, height);
  const [least, most] = rule.pixels;
  return (
    width % rule.multipleOf === 0 &&
    height % rule.multipleOf === 0 &&
    longest <= rule.maxEdge &&
    longest <= rule.maxRatio * Math.min(width, height) &&
    width * height >= least &&
    width * height <= most
  );
}

/** Says in words which sizes a rule allows. */
export function describeSizes(rule: SizeRule): string {
  if (rule.kind === 'listed') return eitherOf(rule.values);
  const { multipleOf, maxEdge, maxRatio, pixels } = rule;
  return (
    `${AUTO} or WIDTHxHEIGHT with both sides multiples of ${multipleOf} and at most ${maxEdge}, ` +
    `not longer than ${maxRatio}:1, and ${pixels[0]} to ${pixels[1]} pixels in all`
  );
}

/** Checks a request's size against its model. */
export function sizeIssues(model: ModelCapabilities, size: string | null | undefined): CapabilityIssue[] {
  if (size === undefined || size === null || isSupportedSize(model.sizes, size)) return [];
  return [issueOf(model, 'size', 'supportedSize', `must be ${describeSizes(model.sizes)}`)];
}

/**
 * The size that a request's `size` stands for: itself, or `model.auto.size` where it is absent, null or `auto`. undefined for a
 * size that the model does not draw.
 */
export function resolveSize(model: ModelCapabilities, size?: string | null): Dimensions | undefined {
  const wanted = size === undefined || size === null || size === AUTO ? model.auto.size : size;
  return isSupportedSize(model.sizes, wanted) ? dimensionsOf(wanted) : undefined;
}
