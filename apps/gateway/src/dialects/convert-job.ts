import type {
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  OpenAIImageVariationRequest,
  PlainObject,
} from '@imagewire/models';
import { serializeModel } from '@imagewire/models';
import type { ConvertedAnswer, IncomingRequest } from '@imagewire/openai-compat';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { EditJob, GenerateJob, JobTrace, VariationJob } from '../routing/image-job.js';
import { readPictures } from '../uploads/read-pictures.js';
import { jobTraceFrom } from './job-trace.js';

/** A dialect's request for a generation as a job. */
export const generateJobFrom = (
  converted: IncomingRequest<OpenAIGenerateImageRequest>,
  body: object,
  request: FastifyRequest,
): GenerateJob => ({
  operation: 'generate',
  request: converted.request,
  ...asked(converted, body, request),
});

/** A dialect's request for an edit as a job. */
export const editJobFrom = async (
  converted: IncomingRequest<OpenAIEditImageRequest>,
  body: object,
  request: FastifyRequest,
): Promise<EditJob> => ({
  operation: 'edit',
  request: converted.request,
  ...asked(converted, body, request),
  pictures: await readPictures(converted.request),
});

/** A dialect's request for a variation as a job. */
export const variationJobFrom = async (
  converted: IncomingRequest<OpenAIImageVariationRequest>,
  body: object,
  request: FastifyRequest,
): Promise<VariationJob> => ({
  operation: 'variation',
  request: converted.request,
  ...asked(converted, body, request),
  pictures: await readPictures(converted.request),
});

function asked(
  { options }: IncomingRequest<object>,
  body: object,
  request: FastifyRequest,
): { trace: JobTrace; delivery?: 'url' | 'b64_json' } {
  request.trace = jobTraceFrom(options, body, request.id);
  return { trace: request.trace, ...(options.responseFormat && { delivery: options.responseFormat }) };
}

/** The dialect's answer as it goes on the wire; how many members the dialect could not take stands in a header. */
export function encodeAnswer(
  { response, report }: ConvertedAnswer<object>,
  reply: FastifyReply,
): PlainObject {
  const lost = report.filter((entry) => entry.kind === 'lost').length;
  if (lost > 0) reply.header('x-imagewire-loss', String(lost));
  return serializeModel(response);
}
