import type { ModelCapabilities } from './model-capabilities.js';

const AUTO = 'auto';

/**
 * The quality that a request's `quality` stands for: itself, or `model.auto.quality` where it is absent, null or `auto`. undefined
 * for a word that the model does not take.
 */
export function resolveQuality(model: ModelCapabilities, quality?: string | null): string | undefined {
  if (quality === undefined || quality === null || quality === AUTO) return model.auto.quality;
  return model.choices.quality?.includes(quality) ? quality : undefined;
}

/**
 * The word of this model for a quality that may be another model's: `hd` is `high` for gpt-image-1. undefined for a word that no
 * known model takes.
 */
export function equivalentQuality(model: ModelCapabilities, quality: string): string | undefined {
  if (model.choices.quality?.includes(quality)) return quality;
  return Object.hasOwn(model.qualityEquivalents, quality) ? model.qualityEquivalents[quality] : undefined;
}
