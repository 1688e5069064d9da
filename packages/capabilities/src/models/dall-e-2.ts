import type { ModelCapabilities } from '../model-capabilities.js';
import { SPECIFICATION, sourcesOf } from './source-pages.js';

const BELOW_4_MIB = { mediaTypes: ['image/png'], bytesBelow: 4 * 1024 * 1024 };

/** dall-e-2, the default of generations and the only model for variations. */
export const dallE2: ModelCapabilities = {
  id: 'dall-e-2',
  snapshots: [],
  operations: ['generate', 'edit', 'variation'],
  promptLimit: 1000,
  sizes: { kind: 'listed', values: ['256x256', '512x512', '1024x1024'] },
  choices: { quality: ['auto', 'standard'], response_format: ['url', 'b64_json'] },
  ranges: { n: [1, 10] },
  streams: false,
  deliveries: ['url', 'b64_json'],
  inputImages: { ...BELOW_4_MIB, max: 1, square: true, alphaWithoutMask: true, mask: BELOW_4_MIB },
  revisesPrompt: false,
  price: { perImage: { standard: { '256x256': 0.016, '512x512': 0.018, '1024x1024': 0.02 } } },
  retiresOn: '2026-05-12',
  auto: { size: '1024x1024', quality: 'standard' },
  qualityEquivalents: { low: 'standard', medium: 'standard', high: 'standard', hd: 'standard' },
  notes: [],
  sources: sourcesOf('dall-e-2', { tokens: SPECIFICATION }),
};
