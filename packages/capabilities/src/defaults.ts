import type { ImageRequest } from './image-request.js';

const DEFAULTS = {
  n: 1,
  size: 'auto',
  quality: 'auto',
  background: 'auto',
  moderation: 'auto',
  output_format: 'png',
  output_compression: 100,
  stream: false,
  partial_images: 0,
  style: 'vivid',
} satisfies ImageRequest;

/**
 * Tells whether a value is what OpenAI's specification takes for an absent parameter, so that leaving it out asks for the same:
 * SDKs of other dialects send such values for every model. `response_format` and `input_fidelity` are never so: what their
 * absence means depends on the model.
 */
export function isDefaultValue(parameter: string, value: unknown): boolean {
  return Object.hasOwn(DEFAULTS, parameter) && DEFAULTS[parameter as keyof typeof DEFAULTS] === value;
}
