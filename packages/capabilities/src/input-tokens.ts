import type { Dimensions, TileTokens, TokenRule } from './model-capabilities.js';
import { TILE_TOKENS } from './models/gpt-image.js';

// A token is about four characters of English: https://help.openai.com/en/articles/4936856. Bytes, because a character of most
// other scripts takes more of both.
const BYTES_PER_TOKEN = 4;

// What users measured around every prompt, in the thread that INPUT_TOKENS_MEASURED names.
const TOKENS_AROUND_PROMPT = 6;

const LONGEST_SIDE = 2048;
const SHORTEST_SIDE = 512;
const TILE = 512;

// Between 1:1 and 3:2, the two shapes that high fidelity knows, seen as factors.
const NEARER_OBLONG = Math.sqrt(1.5);

/** Estimates the text tokens of a prompt: its UTF-8 bytes by four, rounded up, and the six that stand around every prompt. */
export function promptTokens(prompt: string): number {
  return Math.ceil(new TextEncoder().encode(prompt).length / BYTES_PER_TOKEN) + TOKENS_AROUND_PROMPT;
}

/** Input tokens of pictures. A model whose rule is unknown is counted as gpt-image-1. */
export function pictureTokens(
  rule: TokenRule,
  pictures: readonly Dimensions[],
  fidelity: string | null | undefined,
): number {
  const tiles = rule.inputImages === 'unknown' ? TILE_TOKENS : rule.inputImages;
  const isHigh = (fidelity ?? rule.fidelity) === 'high';
  return pictures.reduce(
    (sum, picture) => sum + tileTokens(tiles, picture) + (isHigh ? fidelityTokens(tiles, picture) : 0),
    0,
  );
}

/** Documented: scaled to fit 2048 x 2048, then down to a shortest side of 512, and covered with tiles of 512. */
function tileTokens(rule: TileTokens, { width, height }: Dimensions): number {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height), SHORTEST_SIDE / Math.min(width, height));
  // Rounded down, as measured: 1024x1025 is one tile. https://community.openai.com/t/1281361
  const across = (side: number): number => Math.ceil(Math.max(1, Math.floor(side * scale)) / TILE);
  return rule.base + rule.perTile * across(width) * across(height);
}

function fidelityTokens({ highFidelity }: TileTokens, { width, height }: Dimensions): number {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return ratio < NEARER_OBLONG ? highFidelity.square : highFidelity.oblong;
}
