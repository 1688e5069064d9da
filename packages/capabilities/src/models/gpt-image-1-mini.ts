import type { ModelCapabilities } from '../model-capabilities.js';
import { GPT_IMAGE, TABLE_TOKENS } from './gpt-image.js';
import { sourcesOf } from './source-pages.js';

const { input_fidelity: _unsupported, ...choices } = GPT_IMAGE.choices;

/** gpt-image-1-mini. */
export const gptImage1Mini: ModelCapabilities = {
  ...GPT_IMAGE,
  id: 'gpt-image-1-mini',
  choices,
  tokens: { output: TABLE_TOKENS, perPartialImage: 100, inputImages: 'unknown', fidelity: 'low' },
  price: {
    perMillionTokens: { textInput: 2, imageInput: 2.5, imageOutput: 8 },
    perImage: {
      low: { '1024x1024': 0.005, '1024x1536': 0.006, '1536x1024': 0.006 },
      medium: { '1024x1024': 0.011, '1024x1536': 0.015, '1536x1024': 0.015 },
      high: { '1024x1024': 0.036, '1024x1536': 0.052, '1536x1024': 0.052 },
    },
  },
  retiresOn: '2026-12-01',
  notes: ['its price per image is above its tokens times their rate: estimates take the price per image'],
  sources: sourcesOf('gpt-image-1-mini'),
};
