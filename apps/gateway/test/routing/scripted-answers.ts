import {
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageResponse,
  readModel,
} from '@imagewire/models';

import type { ImageEvent } from '../../src/upstreams/upstream.js';

/** The smallest picture that there is. */
export const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture that looks the same and can be told from others by what it says after its end. */
export const pictureSaying = (text: string): string =>
  Buffer.concat([Buffer.from(PICTURE, 'base64'), Buffer.from(text)]).toString('base64');

/** What such a picture says. */
export const wordsIn = (picture: string): string =>
  Buffer.from(picture, 'base64').subarray(Buffer.from(PICTURE, 'base64').length).toString();

const usage = {
  input_tokens: 10,
  output_tokens: 100,
  total_tokens: 110,
  input_tokens_details: { text_tokens: 10, image_tokens: 0 },
};

/** An answer of whole pictures. */
export const wholeAnswer = (pictures: readonly string[]): OpenAIGenerateImageResponse =>
  readModel(OpenAIGenerateImageResponse, {
    created: 1,
    data: pictures.map((b64_json) => ({ b64_json })),
    usage,
  }).value;

/** An answer of one picture that says nothing of tokens. */
export const uncountedAnswer = (b64_json: string): OpenAIGenerateImageResponse =>
  readModel(OpenAIGenerateImageResponse, { created: 1, data: [{ b64_json }] }).value;

/** The event of one image. */
export const completedEvent = (b64_json: string): ImageEvent =>
  readModel(OpenAIGenerateImageCompletedEvent, {
    type: 'image_generation.completed',
    b64_json,
    created_at: 1,
    size: '1024x1024',
    quality: 'low',
    background: 'opaque',
    output_format: 'png',
    usage,
  }).value;

/** The events of a stream after so many partial images. */
export async function* afterPartials(
  events: AsyncIterable<ImageEvent>,
  partials = 0,
): AsyncGenerator<ImageEvent> {
  const { usage: _, ...stage } = completedEvent(PICTURE) as OpenAIGenerateImageCompletedEvent;
  for (let index = 0; index < partials; index += 1)
    yield readModel(OpenAIGenerateImagePartialEvent, {
      ...stage,
      type: 'image_generation.partial_image',
      partial_image_index: index,
    }).value;
  yield* events;
}
