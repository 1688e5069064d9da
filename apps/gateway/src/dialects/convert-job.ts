import type {
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  OpenAIImageVariationRequest,
  PlainObject,
} from '@imagewire/models';
import { serializeModel } from '@imagewire/models';
import type { ConvertedAnswer, IncomingRequest } from '@imagewire/openai-compat';
import type { FastifyReply } from 'fastify';

import type { EditJob, GenerateJob, JobTrace, VariationJob } from '../routing/image-job.js';
import { readPictures } from '../uploads/read-pictures.js';
import { jobTraceFrom } from './job-trace.js';

/** A dialect's request for a generation as a job. */
export const generateJobFrom = (
  converted: IncomingRequest<OpenAIGenerateImageRequest>,
  body: object,
  requestId: string,
): GenerateJob => ({
  operation: 'generate',
  request: converted.request,
  ...asked(converted, body, requestId),
});

/** A dialect's request for an edit as a job. */
export const editJobFrom = async (
  converted: IncomingRequest<OpenAIEditImageRequest>,
  body: object,
  requestId: string,
): Promise<EditJob> => ({
  operation: 'edit',
  request: converted.request,
  ...asked(converted, body, requestId),
  pictures: await readPictures(converted.request),
});

/** A dialect's request for a variation as a job. */
export const variationJobFrom = async (
  converted: IncomingRequest<OpenAIImageVariationRequest>,
  body: object,
  requestId: string,
): Promise<VariationJob> => ({
  operation: 'variation',
  request: converted.request,
  ...asked(converted, body, requestId),
  pictures: await readPictures(converted.request),
});

const asked = (
  { options }: IncomingRequest<object>,
  body: object,
  requestId: string,
): { trace: JobTrace; delivery?: 'url' | 'b64_json' } => ({
  trace: jobTraceFrom(options, body, requestId),
  ...(options.responseFormat && { delivery: options.responseFormat }),
});

/** The dialect's answer as it goes on the wire; how many members the dialect could not take stands in a header. */
export function encodeAnswer(
  { response, report }: ConvertedAnswer<object>,
  reply: FastifyReply,
): PlainObject {
  const lost = report.filter((entry) => entry.kind === 'lost').length;
  if (lost > 0) reply.header('x-imagewire-loss', String(lost));
  return serializeModel(response);
}
