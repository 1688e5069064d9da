import type { ModelCapabilities, TableTokens, TileTokens } from '../model-capabilities.js';

const MEBIBYTE = 1024 * 1024;

/** Output tokens of every GPT image model before gpt-image-2. */
export const TABLE_TOKENS: TableTokens = {
  kind: 'table',
  byQuality: {
    low: { '1024x1024': 272, '1024x1536': 408, '1536x1024': 400 },
    medium: { '1024x1024': 1056, '1024x1536': 1584, '1536x1024': 1568 },
    high: { '1024x1024': 4160, '1024x1536': 6240, '1536x1024': 6208 },
  },
};

/** Input tokens of a picture, documented for gpt-image-1. */
export const TILE_TOKENS: TileTokens = {
  base: 65,
  perTile: 129,
  highFidelity: { square: 4160, oblong: 6240 },
};

/** What all GPT image models have in common; each model's own file adds to it or overrides it. */
export const GPT_IMAGE = {
  snapshots: [],
  operations: ['generate', 'edit'],
  promptLimit: 32_000,
  sizes: { kind: 'listed', values: ['auto', '1024x1024', '1536x1024', '1024x1536'] },
  choices: {
    quality: ['auto', 'low', 'medium', 'high'],
    background: ['auto', 'transparent', 'opaque'],
    output_format: ['png', 'jpeg', 'webp'],
    moderation: ['auto', 'low'],
    input_fidelity: ['high', 'low'],
  },
  ranges: { n: [1, 10], output_compression: [0, 100], partial_images: [0, 3] },
  streams: true,
  deliveries: ['b64_json'],
  inputImages: {
    max: 16,
    mediaTypes: ['image/png', 'image/jpeg', 'image/webp'],
    bytesBelow: 50 * MEBIBYTE,
    square: false,
    alphaWithoutMask: false,
    // The image guide says 50 MB; the specification's 4 MB is what both allow.
    mask: { mediaTypes: ['image/png'], bytesBelow: 4 * MEBIBYTE },
  },
  revisesPrompt: false,
  auto: { size: '1024x1024', quality: 'high' },
  qualityEquivalents: { standard: 'medium', hd: 'high' },
  notes: [],
} satisfies Partial<ModelCapabilities>;
