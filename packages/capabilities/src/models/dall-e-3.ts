import type { ModelCapabilities } from '../model-capabilities.js';
import { SPECIFICATION, sourcesOf } from './source-pages.js';

/** dall-e-3: one image at a time, from a prompt that it rewrites. */
export const dallE3: ModelCapabilities = {
  id: 'dall-e-3',
  snapshots: [],
  operations: ['generate'],
  promptLimit: 4000,
  sizes: { kind: 'listed', values: ['1024x1024', '1792x1024', '1024x1792'] },
  choices: {
    quality: ['auto', 'standard', 'hd'],
    style: ['vivid', 'natural'],
    response_format: ['url', 'b64_json'],
  },
  ranges: { n: [1, 1] },
  streams: false,
  deliveries: ['url', 'b64_json'],
  revisesPrompt: true,
  price: {
    perImage: {
      standard: { '1024x1024': 0.04, '1024x1792': 0.08, '1792x1024': 0.08 },
      hd: { '1024x1024': 0.08, '1024x1792': 0.12, '1792x1024': 0.12 },
    },
  },
  retiresOn: '2026-05-12',
  auto: { size: '1024x1024', quality: 'standard' },
  qualityEquivalents: { low: 'standard', medium: 'standard', high: 'hd' },
  notes: [],
  sources: sourcesOf('dall-e-3', { tokens: SPECIFICATION }),
};
