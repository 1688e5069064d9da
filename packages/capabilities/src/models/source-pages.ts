import type { ModelCapabilities } from '../model-capabilities.js';

// The pages that the facts come from, read in November 2026.

/** OpenAI's OpenAPI document 2.3.0: requests, ranges and the prose on each parameter. */
export const SPECIFICATION = 'https://github.com/openai/openai-openapi/blob/f85dbe2/openapi.yaml';

/** OpenAI's guide: output tokens by size and quality, masks, transparency, sizes of gpt-image-2. */
export const IMAGE_GUIDE = 'https://developers.openai.com/api/docs/guides/image-generation';

/** OpenAI's guide on pictures as input: how gpt-image-1 counts their tokens. */
const VISION_GUIDE = 'https://developers.openai.com/api/docs/guides/images-vision';

/** OpenAI's prices. */
export const PRICING = 'https://developers.openai.com/api/docs/pricing';

/** OpenAI's list of what it switches off, and when. */
const DEPRECATIONS = 'https://developers.openai.com/api/docs/deprecations';

/** How users read gpt-image-2's output tokens from the calculator of the image guide, which the vendor gives no formula for. */
export const OUTPUT_TOKENS_MEASURED =
  'https://community.openai.com/t/gpt-image-2-output-pricing-calculator-online-and-in-your-code/1382699';

/** What users measured of input tokens where the vendor documents none. */
export const INPUT_TOKENS_MEASURED =
  'https://community.openai.com/t/openai-must-document-the-input-image-pricing-of-gpt-image-2/1382940';

/** OpenAI's page of one model: its snapshots and prices. */
const modelPage = (id: string): string => `https://developers.openai.com/api/docs/models/${id}`;

/** Where the facts of a model are written; `own` names the pages that differ. */
export const sourcesOf = (
  id: string,
  own: Partial<ModelCapabilities['sources']> = {},
): ModelCapabilities['sources'] => ({
  snapshots: modelPage(id),
  operations: SPECIFICATION,
  promptLimit: SPECIFICATION,
  sizes: SPECIFICATION,
  choices: SPECIFICATION,
  ranges: SPECIFICATION,
  streams: SPECIFICATION,
  deliveries: SPECIFICATION,
  inputImages: SPECIFICATION,
  revisesPrompt: SPECIFICATION,
  tokens: IMAGE_GUIDE,
  inputTokens: VISION_GUIDE,
  price: modelPage(id),
  retiresOn: DEPRECATIONS,
  ...own,
});
