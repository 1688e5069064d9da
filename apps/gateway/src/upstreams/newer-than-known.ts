import {
  compileModel,
  type ModelClass,
  type ModelIssue,
  ModelValidationError,
  parseModel,
  serializeModel,
} from '@imagewire/models';

import type { ImageJob } from '../routing/image-job.js';

/** What of a job's request is newer than its class: members and values that OpenAI's specification does not have. */
export function newerThanKnown({ request }: ImageJob): readonly ModelIssue[] {
  const modelClass = request.constructor as ModelClass;
  if (compileModel(modelClass).passes(request)) return [];
  try {
    parseModel(modelClass, serializeModel(request));
    return [];
  } catch (error) {
    if (error instanceof ModelValidationError) return error.issues;
    throw error;
  }
}

/** Throws a ModelValidationError for a request that is newer than its class: for upstreams that could only ignore what they do not know. */
export function refuseNewer(job: ImageJob): void {
  const issues = newerThanKnown(job);
  if (issues.length > 0) throw new ModelValidationError(job.request.constructor.name, issues);
}
