import { openAIEditEventsFromResponse, openAIGenerateEventsFromResponse } from '@imagewire/openai-compat';

import type { ImageJob } from '../routing/image-job.js';
import type { ImageEvent, UpstreamAnswer, UpstreamStream } from './upstream.js';

/** The stream that a whole answer amounts to: a completed event for each image. Warns where partial ones were asked for. */
export function streamOfAnswer(job: ImageJob, answer: UpstreamAnswer): UpstreamStream {
  const convert = job.operation === 'edit' ? openAIEditEventsFromResponse : openAIGenerateEventsFromResponse;
  const { response, warnings = [], requestId } = answer;
  const { events, report } = convert(response, { carry: false });
  const lost = report.filter(({ kind }) => kind === 'lost').map(({ path, reason }) => `${path}: ${reason}`);
  return {
    events: oneByOne(events),
    warnings: [...partialWarning(job), ...warnings, ...lost],
    ...(requestId !== undefined && { requestId }),
  };
}

function partialWarning({ request }: ImageJob): string[] {
  if (!('partial_images' in request) || !request.partial_images) return [];
  return ['partial_images: the upstream has no streams, so there are completed images alone'];
}

async function* oneByOne(events: readonly ImageEvent[]): AsyncGenerator<ImageEvent> {
  yield* events;
}
