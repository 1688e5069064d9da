import { OpenAIGenerateImageResponse, type OpenAIImage } from '@imagewire/models';
import { openAIEditEventsFromResponse, openAIGenerateEventsFromResponse } from '@imagewire/openai-compat';

import type { ImageJob } from '../routing/image-job.js';
import type { ImageEvent, UpstreamAnswer, UpstreamStream } from './upstream.js';
import { UpstreamFailure } from './upstream-failure.js';

/**
 * The stream that a whole answer amounts to: a completed event for each picture. Warns where partial ones were asked for, and in an
 * event of its own of an image that is a link or nothing, for it would be an empty picture. Throws an UpstreamFailure for an answer without any picture.
 */
export function streamOfAnswer(job: ImageJob, answer: UpstreamAnswer): UpstreamStream {
  const convert = job.operation === 'edit' ? openAIEditEventsFromResponse : openAIGenerateEventsFromResponse;
  const { response, warnings = [], requestId } = answer;
  const images = Array.isArray(response.data) ? response.data : [];
  const missing = images.flatMap(missingOf);
  const data = images.filter(isPicture);
  if (data.length === 0) throw noPicture(missing, requestId);
  const pictures = Object.assign(new OpenAIGenerateImageResponse(), response, { data });
  const { events, report } = convert(pictures, { carry: false });
  const lost = report.filter(({ kind }) => kind === 'lost').map(({ path, reason }) => `${path}: ${reason}`);
  return {
    // A link may be too long for a header.
    events: oneByOne(
      missing.length > 0 ? [{ type: 'imagewire.warnings', warnings: missing }, ...events] : events,
    ),
    warnings: [...partialWarning(job), ...warnings, ...lost],
    ...(requestId !== undefined && { requestId }),
  };
}

const isPicture = ({ b64_json: base64 }: OpenAIImage): boolean => Boolean(base64);

/** What is to be said of an image that has no event. Its link was paid for, and stands nowhere else. */
function missingOf(image: OpenAIImage, index: number): string[] {
  if (isPicture(image)) return [];
  return [
    `data.${index}: ${image.url ? `no event can hold a link, which is ${image.url}` : 'there is no picture'}`,
  ];
}

const noPicture = (missing: readonly string[], requestId: string | undefined): UpstreamFailure =>
  new UpstreamFailure(
    `${['The answer has no picture for a stream', ...missing].join('; ')}; it may have been charged.`,
    { failure: 'unknown', status: 200, requestId, isAnswered: true },
  );

function partialWarning({ request }: ImageJob): string[] {
  if (!('partial_images' in request) || !request.partial_images) return [];
  return ['partial_images: the upstream has no streams, so there are completed images alone'];
}

async function* oneByOne(events: readonly ImageEvent[]): AsyncGenerator<ImageEvent> {
  yield* events;
}
