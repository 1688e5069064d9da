import type {
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  OpenAIImageVariationRequest,
} from '@imagewire/models';
import type { IncomingRequest } from '@imagewire/openai-compat';
import type { FastifyRequest } from 'fastify';

import type { EditJob, GenerateJob, JobParts, VariationJob } from '../routing/image-job.js';
import { jobRoutingFrom } from '../routing/job-routing.js';
import { readPictures } from '../uploads/read-pictures.js';
import { requestWarnings } from '../upstreams/dialect/request-warnings.js';
import { jobTraceFrom } from './job-trace.js';

/** A dialect's request for a generation as a job. */
export const generateJobFrom = (
  converted: IncomingRequest<OpenAIGenerateImageRequest>,
  request: FastifyRequest,
): GenerateJob => ({
  operation: 'generate',
  request: converted.request,
  ...asked(converted, request),
});

/** A dialect's request for an edit as a job. */
export const editJobFrom = async (
  converted: IncomingRequest<OpenAIEditImageRequest>,
  request: FastifyRequest,
): Promise<EditJob> => ({
  operation: 'edit',
  request: converted.request,
  ...asked(converted, request),
  pictures: await readPictures(converted.request),
});

/** A dialect's request for a variation as a job. */
export const variationJobFrom = async (
  converted: IncomingRequest<OpenAIImageVariationRequest>,
  request: FastifyRequest,
): Promise<VariationJob> => ({
  operation: 'variation',
  request: converted.request,
  ...asked(converted, request),
  pictures: await readPictures(converted.request),
});

function asked(converted: IncomingRequest<object>, request: FastifyRequest): JobParts {
  const { options } = converted;
  const { retry, fallbacks, loadBalancer, timeout, cache, responseFormat, ...orq } = options;
  request.trace = jobTraceFrom(options, request.id);
  return {
    trace: request.trace,
    routing: jobRoutingFrom({ retry, fallbacks, loadBalancer, timeout, cache }),
    orq,
    warnings: requestWarnings(converted),
    ...(responseFormat && { delivery: responseFormat }),
  };
}
