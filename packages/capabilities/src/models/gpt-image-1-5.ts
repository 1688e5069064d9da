import type { ModelCapabilities } from '../model-capabilities.js';
import { GPT_IMAGE, TABLE_TOKENS, TILE_TOKENS } from './gpt-image.js';
import { INPUT_TOKENS_MEASURED, sourcesOf } from './source-pages.js';

/** gpt-image-1.5, the default of edits. The vendor does not say how it counts pictures; users measured gpt-image-1's tiles. */
export const gptImage15: ModelCapabilities = {
  ...GPT_IMAGE,
  id: 'gpt-image-1.5',
  snapshots: ['gpt-image-1.5-2025-12-16'],
  tokens: { output: TABLE_TOKENS, perPartialImage: 100, inputImages: TILE_TOKENS, fidelity: 'low' },
  price: { perMillionTokens: { textInput: 5, imageInput: 8, imageOutput: 32, textOutput: 10 } },
  retiresOn: '2026-12-01',
  notes: ['tokens of input pictures are measured by users, not documented'],
  sources: sourcesOf('gpt-image-1.5', { inputTokens: INPUT_TOKENS_MEASURED }),
};
