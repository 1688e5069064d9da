import { capabilitiesOf, type ModelCapabilities } from '@imagewire/capabilities';
import type { PlainObject } from '@imagewire/models';
import { sayInModelWords } from '@imagewire/openai-compat';

import { type ImageJob, modelOf } from './image-job.js';
import { withRequest } from './with-request.js';

/** A job as a model is to be told it, and what had to be said otherwise. */
export interface WordedJob {
  readonly job: ImageJob;
  readonly warnings: readonly string[];
}

/** Whether the request is in a model's words already: orq's options were turned into those of the models that everybody knows by name. */
const isOwn = (job: ImageJob, model: string): boolean =>
  model === modelOf(job) && (job.orq === undefined || capabilitiesOf(model) !== undefined);

/**
 * Says a job in the words of another model than the one that it asks for: a wish that the model has no parameter for moves to the
 * delivery, one that it has moves from there. Its own model is told what the client wrote.
 */
export function inWordsOf(job: ImageJob, model: string, capabilities?: ModelCapabilities): WordedJob {
  if (!capabilities || isOwn(job, model)) return { job, warnings: [] };
  const worded = withRequest(job, { model: capabilities.id });
  const request = worded.request as unknown as PlainObject;
  if (job.delivery && capabilities.choices.response_format) request.response_format ??= job.delivery;
  const { report, responseFormat = job.delivery } = sayInModelWords(request, job.operation);
  return {
    job: { ...worded, ...(responseFormat && { delivery: responseFormat }) },
    warnings: report.map(({ path, reason }) => `${path}: ${reason}`),
  };
}
