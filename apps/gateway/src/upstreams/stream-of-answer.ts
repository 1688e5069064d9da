import { openAIEditEventsFromResponse, openAIGenerateEventsFromResponse } from '@imagewire/openai-compat';

import type { ImageJob } from '../routing/image-job.js';
import type { ImageEvent, UpstreamAnswer, UpstreamStream } from './upstream.js';

/** The stream that a whole answer amounts to: a completed event for each image. */
export function streamOfAnswer({ operation }: ImageJob, answer: UpstreamAnswer): UpstreamStream {
  const convert = operation === 'edit' ? openAIEditEventsFromResponse : openAIGenerateEventsFromResponse;
  const { response, warnings = [], requestId } = answer;
  const { events, report } = convert(response, { carry: false });
  const lost = report.filter(({ kind }) => kind === 'lost').map(({ path, reason }) => `${path}: ${reason}`);
  return {
    events: oneByOne(events),
    warnings: [...warnings, ...lost],
    ...(requestId !== undefined && { requestId }),
  };
}

async function* oneByOne(events: readonly ImageEvent[]): AsyncGenerator<ImageEvent> {
  yield* events;
}
