import {
  type ModelClass,
  OpenAIEditImageJsonRequest,
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  OpenAIImageVariationRequest,
  parseFormFields,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';

import { openAIEditRequestFromJson } from '../edit-json-request.js';
import type { OnLoss } from '../fit-request.js';
import type { LossReport, Operation } from '../loss.js';

const operations: readonly (readonly [ending: string, operation: Operation])[] = [
  ['/images/generations', 'generate'],
  ['/images/edits', 'edit'],
  ['/images/variations', 'variation'],
];

/** What a fetch is called with. */
export type FetchInput = string | URL | Request;

/** Which operation a call means, by its method and the end of its path; undefined for a call that is about no images. */
export function operationOf(url: string, method = 'GET'): Operation | undefined {
  const { pathname } = new URL(url);
  if (method.toUpperCase() !== 'POST') return undefined;
  return operations.find(([ending]) => pathname.endsWith(ending))?.[1];
}

const models: Readonly<Record<Operation, ModelClass>> = {
  generate: OpenAIGenerateImageRequest,
  edit: OpenAIEditImageRequest,
  variation: OpenAIImageVariationRequest,
};

/** A request in OpenAI's shape, as it came. */
export interface DecodedRequest {
  readonly plain: PlainObject;
  /** What was lost between the JSON form of an edit and its other form. */
  readonly report: LossReport;
}

/**
 * Reads the body of a call: JSON, or a form that is handed over as FormData. Members and words that are newer than the classes are kept: the dialect's own class
 * decides about them. Throws a ModelValidationError for what is no request, and a SyntaxError for what is no JSON.
 */
export async function decodeRequest(
  operation: Operation,
  input: FetchInput,
  init: RequestInit | undefined,
  onLoss: OnLoss,
): Promise<DecodedRequest> {
  const body = await readBody(input, init);
  if (body instanceof FormData)
    return { plain: checked(models[operation], fromForm(operation, body)), report: [] };
  if (operation !== 'edit') return { plain: checked(models[operation], body), report: [] };
  const { request, report } = openAIEditRequestFromJson(parseModel(OpenAIEditImageJsonRequest, body, NEWER), {
    onLoss,
  });
  return { plain: serializeModel(request), report };
}

const NEWER = { unknownKeys: 'keep', unknownValues: 'keep' } as const;

const checked = (model: ModelClass, body: unknown): PlainObject =>
  serializeModel(parseModel(model, body, NEWER));

const fromForm = (operation: Operation, form: FormData): PlainObject =>
  parseFormFields(models[operation], form);

async function readBody(input: FetchInput, init: RequestInit | undefined): Promise<unknown> {
  const { body } = init ?? {};
  if (body instanceof FormData) return body;
  if (typeof body === 'string') return JSON.parse(body);
  const request = new Request(input, { ...init, ...(body && { duplex: 'half' }) });
  return JSON.parse(await request.text());
}
