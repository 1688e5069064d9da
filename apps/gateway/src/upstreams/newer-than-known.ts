import {
  compileModel,
  type ModelClass,
  type ModelIssue,
  ModelValidationError,
  parseModel,
  serializeModel,
} from '@imagewire/models';

import { GatewayError } from '../errors/gateway-error.js';
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

/** Throws a GatewayError for a file in a field that OpenAI's specification does not have: forms are made anew, and it would become a text. */
export function refuseUnknownFiles({ request }: ImageJob, newer: readonly ModelIssue[]): void {
  const held = newer.find(({ path }) =>
    [Reflect.get(request, path) as unknown].flat().some((value) => value instanceof Blob),
  );
  if (!held) return;
  throw new GatewayError(
    'unsupported_parameter',
    `${held.path} holds a file, and only image and mask are passed on as files; leave it out`,
    held.path,
  );
}
