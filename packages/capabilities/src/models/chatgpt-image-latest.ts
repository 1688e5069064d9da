import type { ModelCapabilities } from '../model-capabilities.js';
import { GPT_IMAGE, TABLE_TOKENS } from './gpt-image.js';
import { PRICING, sourcesOf } from './source-pages.js';

/** chatgpt-image-latest: a name that moved with the model of ChatGPT, priced as gpt-image-1.5. */
export const chatgptImageLatest: ModelCapabilities = {
  ...GPT_IMAGE,
  id: 'chatgpt-image-latest',
  tokens: { output: TABLE_TOKENS, perPartialImage: 100, inputImages: 'unknown', fidelity: 'low' },
  price: { perMillionTokens: { textInput: 5, imageInput: 8, imageOutput: 32, textOutput: 10 } },
  retiresOn: '2026-12-01',
  notes: ["the specification lists it for edits only, the vendor's packages for every operation"],
  sources: sourcesOf('chatgpt-image-latest', { price: PRICING }),
};
