import {
  ModelValidationError,
  OpenAIEditImageJsonRequest,
  parseFormFields,
  parseModel,
} from '@imagewire/models';

import { modelClassFor } from './model-class.mjs';

const keepWhatIsNewer = { unknownKeys: 'keep', unknownValues: 'keep' };

// What a vendor asks for under names of its own is no request of a dialect that the packages know.
const hasOwnShape = ({ images }) => images?.some((image) => image.type === 'image_url') ?? false;

const classFor = (entry, body) =>
  entry.endpoint.endsWith('/edits') && 'images' in body
    ? OpenAIEditImageJsonRequest
    : modelClassFor(entry, 'Request');

/** Parts of a form are recorded by their headers and lengths: pictures are as many zero bytes. */
const fieldOf = ({ name, value, bytes, filename, content_type: type }) => [
  name,
  value ?? new File([new Uint8Array(bytes)], filename ?? '', { type: type ?? '' }),
];

function issuesOf(modelClass, plain, options) {
  try {
    parseModel(modelClass, plain, options);
    return [];
  } catch (error) {
    if (error instanceof ModelValidationError) return error.issues;
    throw error;
  }
}

/** Whether only a text outside a closed list keeps parseModel from taking a request. */
const isNewerValue = (issues) => issues.length > 0 && issues.every(({ rule }) => rule === 'isIn');

/**
 * A request is taken as a gateway takes it that passes on what is newer than the classes. One that is wrong by such a value alone is
 * not applicable: parseModel by itself refuses it, who passes on leaves it to the upstream.
 */
export function readRequest(entry, body) {
  if (hasOwnShape(body)) return null;
  const modelClass = classFor(entry, body);
  const plain = body.parts ? parseFormFields(modelClass, body.parts.map(fieldOf)) : body;
  if (isNewerValue(issuesOf(modelClass, plain, { unknownKeys: 'keep' }))) return null;
  const issues = issuesOf(modelClass, plain, keepWhatIsNewer);
  return { ok: issues.length === 0, errors: issues.map(({ message }) => message) };
}
