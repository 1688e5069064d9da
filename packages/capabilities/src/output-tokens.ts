import type { AreaTokens, Dimensions, TokenRule } from './model-capabilities.js';

/** Output tokens of one image; undefined for a size or quality that the rule does not count. */
export function outputTokens(
  rule: TokenRule['output'],
  size: Dimensions,
  quality: string,
): number | undefined {
  return rule.kind === 'table'
    ? rule.byQuality[quality]?.[`${size.width}x${size.height}`]
    : areaTokens(rule, size, quality);
}

function areaTokens(rule: AreaTokens, { width, height }: Dimensions, quality: string): number | undefined {
  const long = rule.axis[quality];
  if (long === undefined) return undefined;
  const short = Math.round((long * Math.min(width, height)) / Math.max(width, height));
  return Math.ceil((long * short * (rule.offset + width * height)) / rule.scale);
}
