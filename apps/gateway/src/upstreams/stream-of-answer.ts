import { openAIEditEventsFromResponse, openAIGenerateEventsFromResponse } from '@imagewire/openai-compat';

import type { ImageJob } from '../routing/image-job.js';
import type { ImageEvent, UpstreamAnswer, UpstreamStream } from './upstream.js';
import { UpstreamFailure } from './upstream-failure.js';

/**
 * The stream that a whole answer amounts to: a completed event for each image. Warns where partial ones were asked for. Throws an
 * UpstreamFailure for an answer without images: a stream that ends without an event tells its reader nothing.
 */
export function streamOfAnswer(job: ImageJob, answer: UpstreamAnswer): UpstreamStream {
  const convert = job.operation === 'edit' ? openAIEditEventsFromResponse : openAIGenerateEventsFromResponse;
  const { response, warnings = [], requestId } = answer;
  const { events, report } = convert(response, { carry: false });
  if (events.length === 0) throw noPicture(requestId);
  const lost = report.filter(({ kind }) => kind === 'lost').map(({ path, reason }) => `${path}: ${reason}`);
  return {
    events: oneByOne(events),
    warnings: [...partialWarning(job), ...warnings, ...lost],
    ...(requestId !== undefined && { requestId }),
  };
}

const noPicture = (requestId: string | undefined): UpstreamFailure =>
  new UpstreamFailure('The answer has no picture; it may have been charged.', {
    failure: 'unknown',
    status: 200,
    requestId,
    isAnswered: true,
  });

function partialWarning({ request }: ImageJob): string[] {
  if (!('partial_images' in request) || !request.partial_images) return [];
  return ['partial_images: the upstream has no streams, so there are completed images alone'];
}

async function* oneByOne(events: readonly ImageEvent[]): AsyncGenerator<ImageEvent> {
  yield* events;
}
