import type { ModelCapabilities } from '../model-capabilities.js';
import { GPT_IMAGE, TABLE_TOKENS, TILE_TOKENS } from './gpt-image.js';
import { sourcesOf } from './source-pages.js';

/** gpt-image-1, the one model whose tokens are documented throughout. */
export const gptImage1: ModelCapabilities = {
  ...GPT_IMAGE,
  id: 'gpt-image-1',
  tokens: { output: TABLE_TOKENS, perPartialImage: 100, inputImages: TILE_TOKENS, fidelity: 'low' },
  price: { perMillionTokens: { textInput: 5, imageInput: 10, imageOutput: 40 } },
  retiresOn: '2026-10-23',
  sources: sourcesOf('gpt-image-1'),
};
