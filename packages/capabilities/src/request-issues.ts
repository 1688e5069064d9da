import { type CapabilityIssue, eitherOf } from './capability-issue.js';
import type { EditPictures, ImageRequest, PictureFacts } from './image-request.js';
import { knownModels } from './known-models.js';
import type { ImageOperation, ModelCapabilities } from './model-capabilities.js';
import { parameterIssues } from './parameter-issues.js';
import { alphaIssues, pictureIssues } from './picture-issues.js';

/** Names every rule of a model that a generation request breaks; empty when it breaks none. */
export function generateIssues(model: ModelCapabilities, request: ImageRequest): CapabilityIssue[] {
  return operationIssues(model, 'generate') ?? parameterIssues(model, request);
}

/**
 * Names every rule of a model that an edit request breaks; empty when it breaks none. Pictures are checked when their facts are
 * handed in.
 */
export function editIssues(
  model: ModelCapabilities,
  request: ImageRequest,
  pictures?: EditPictures,
): CapabilityIssue[] {
  const unsupported = operationIssues(model, 'edit');
  if (unsupported) return unsupported;
  const broken = parameterIssues(model, request);
  return pictures ? [...broken, ...pictureIssues(model, pictures), ...alphaIssues(model, pictures)] : broken;
}

/**
 * Names every rule of a model that a variation request breaks; empty when it breaks none. The picture is checked when its facts
 * are handed in.
 */
export function variationIssues(
  model: ModelCapabilities,
  request: ImageRequest,
  picture?: PictureFacts,
): CapabilityIssue[] {
  const unsupported = operationIssues(model, 'variation');
  if (unsupported) return unsupported;
  const broken = parameterIssues(model, request);
  return picture ? [...broken, ...pictureIssues(model, { images: [picture] })] : broken;
}

const VERBS = { generate: 'generates', edit: 'edits', variation: 'varies' } as const;

function operationIssues(model: ModelCapabilities, operation: ImageOperation): CapabilityIssue[] | undefined {
  if (model.operations.includes(operation)) return undefined;
  const able = knownModels.filter(({ operations }) => operations.includes(operation)).map(({ id }) => id);
  const message = `model must be one that ${VERBS[operation]} images, such as ${eitherOf(able)}`;
  return [{ path: 'model', rule: 'supportedOperation', message }];
}
