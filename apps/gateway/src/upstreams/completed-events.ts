import { type OpenAIGenerateImageResponse } from '@imagewire/models';
import { openAIEditEventsFromResponse, openAIGenerateEventsFromResponse } from '@imagewire/openai-compat';

import type { ImageJob } from '../routing/image-job.js';
import type { ImageEvent } from './upstream.js';

/** The events that a whole answer amounts to: a completed one for each image. */
export function completedEvents(
  { operation }: ImageJob,
  response: OpenAIGenerateImageResponse,
): readonly ImageEvent[] {
  const convert = operation === 'edit' ? openAIEditEventsFromResponse : openAIGenerateEventsFromResponse;
  return convert(response, { carry: false }).events;
}
