import type { ModelCapabilities } from '../model-capabilities.js';
import { GPT_IMAGE } from './gpt-image.js';
import { IMAGE_GUIDE, OUTPUT_TOKENS_MEASURED, PRICING, sourcesOf } from './source-pages.js';

const { input_fidelity: _fixed, ...choices } = GPT_IMAGE.choices;

/** gpt-image-2. Its output tokens agree with the readings of the vendor's calculator, whose formula users found. */
export const gptImage2: ModelCapabilities = {
  ...GPT_IMAGE,
  id: 'gpt-image-2',
  snapshots: ['gpt-image-2-2026-04-21'],
  sizes: { kind: 'free', multipleOf: 16, maxEdge: 3840, maxRatio: 3, pixels: [655_360, 8_294_400] },
  choices,
  tokens: {
    output: {
      kind: 'area',
      axis: { low: 16, medium: 48, high: 96 },
      offset: 2_000_000,
      scale: 4_000_000,
    },
    perPartialImage: 100,
    inputImages: 'unknown',
    fidelity: 'high',
  },
  price: { perMillionTokens: { textInput: 5, imageInput: 8, imageOutput: 30 } },
  notes: [
    'a transparent background is in preview',
    'above 2560x1440 is experimental',
    'it reads every picture at high fidelity and refuses input_fidelity',
    "the formula of its output tokens is read from the vendor's calculator, not documented",
  ],
  sources: sourcesOf('gpt-image-2', {
    sizes: IMAGE_GUIDE,
    choices: IMAGE_GUIDE,
    tokens: OUTPUT_TOKENS_MEASURED,
    price: PRICING,
  }),
};
