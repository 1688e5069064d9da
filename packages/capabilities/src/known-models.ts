import type { ModelCapabilities } from './model-capabilities.js';
import { chatgptImageLatest } from './models/chatgpt-image-latest.js';
import { dallE2 } from './models/dall-e-2.js';
import { dallE3 } from './models/dall-e-3.js';
import { gptImage1 } from './models/gpt-image-1.js';
import { gptImage1Mini } from './models/gpt-image-1-mini.js';
import { gptImage15 } from './models/gpt-image-1-5.js';
import { gptImage2 } from './models/gpt-image-2.js';

/** Every image model that is known, newest family first. */
export const knownModels: readonly ModelCapabilities[] = [
  gptImage2,
  gptImage15,
  chatgptImageLatest,
  gptImage1,
  gptImage1Mini,
  dallE3,
  dallE2,
];

const PROVIDER_PREFIX = 'openai/';

const byName = new Map(
  knownModels.flatMap((model) => [model.id, ...model.snapshots].map((id) => [id, model])),
);

/**
 * What is known of a model, by its id or a snapshot's, with or without the prefix `openai/`; undefined when nothing is. Other
 * providers' prefixes are not taken off: the same model may accept and cost something else there.
 */
export function capabilitiesOf(model: string): ModelCapabilities | undefined {
  return byName.get(model.startsWith(PROVIDER_PREFIX) ? model.slice(PROVIDER_PREFIX.length) : model);
}

/** Tells whether a name is that of a known image model. False says that nothing is known, not that it draws nothing. */
export function isImageModel(model: string): boolean {
  return capabilitiesOf(model) !== undefined;
}

/** Tells whether the vendor has switched the model off by a moment. The day of retirement, in UTC, counts as off. */
export function isRetired(model: ModelCapabilities, at: Date): boolean {
  return model.retiresOn !== undefined && at >= new Date(`${model.retiresOn}T00:00:00Z`);
}
