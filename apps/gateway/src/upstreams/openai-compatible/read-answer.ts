import {
  type ModelClass,
  OpenAIEditImageCompletedEvent,
  OpenAIEditImagePartialEvent,
  OpenAIEditImageResponse,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageResponse,
  OpenAIImage,
  OpenAIImageVariationResponse,
  type PlainObject,
  readModel,
} from '@imagewire/models';

import type { ImageJob } from '../../routing/image-job.js';
import type { ImageEvent, UpstreamAnswer } from '../upstream.js';

const responses = {
  generate: OpenAIGenerateImageResponse,
  edit: OpenAIEditImageResponse,
  variation: OpenAIImageVariationResponse,
} as const;

const events: ReadonlyMap<unknown, ModelClass> = new Map([
  ['image_generation.partial_image', OpenAIGenerateImagePartialEvent],
  ['image_generation.completed', OpenAIGenerateImageCompletedEvent],
  ['image_edit.partial_image', OpenAIEditImagePartialEvent],
  ['image_edit.completed', OpenAIEditImageCompletedEvent],
] as [string, ModelClass][]);

/** An answer with all that it holds; what is not as OpenAI says is warned of. */
export function readAnswer({ operation }: ImageJob, plain: PlainObject): UpstreamAnswer {
  const { value, issues } = readModel(responses[operation], plain);
  keepImages(value);
  return { response: value, warnings: issues.map(({ message }) => `the upstream's answer: ${message}`) };
}

/** Leaves of an answer's images only what can be one, as the dialects' conversions do: a server may say null for what it could not draw. */
function keepImages(response: { data?: OpenAIImage[] }): void {
  const data: unknown = response.data;
  if (data === undefined) return;
  if (Array.isArray(data)) response.data = data.every(isImage) ? data : data.map(imageOf);
  else delete response.data;
}

const isImage = (value: unknown): value is OpenAIImage =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const imageOf = (value: unknown): OpenAIImage => (isImage(value) ? value : new OpenAIImage());

/** An event with all that it holds, also one of a type that is newer than us. */
export function readEvent(plain: PlainObject): ImageEvent {
  const eventClass = events.get(plain.type);
  if (eventClass) return readModel(eventClass, plain).value as ImageEvent;
  // Whatever has a type is passed on; an event without one would have no name on the wire.
  const type = typeof plain.type === 'string' ? plain.type : 'message';
  return { ...plain, type } as unknown as ImageEvent;
}

/** Whether a piece of an answer holds a finished picture: a whole answer does, and the last event of each image. */
export const isCompleted = (piece: ImageEvent | UpstreamAnswer): boolean =>
  'response' in piece || piece.type.endsWith('.completed');
