import { type ModelClass, ModelValidationError, parseModel } from '../src/index.js';

/** What strict parsing says of a plain object: each issue as `path rule`, nothing for a legal one. */
export function issuesOf(modelClass: ModelClass, plain: unknown): string[] {
  try {
    parseModel(modelClass, plain);
    return [];
  } catch (error) {
    if (error instanceof ModelValidationError) return error.issues.map(({ path, rule }) => `${path} ${rule}`);
    throw error;
  }
}
