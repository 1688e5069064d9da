import {
  type CapabilityIssue,
  capabilitiesOf,
  editIssues,
  equivalentQuality,
  generateIssues,
  isDefaultValue,
  type ModelCapabilities,
  variationIssues,
} from '@imagewire/capabilities';
import type { ModelClass, PlainObject } from '@imagewire/models';

import { issuesOf } from './fit-answer.js';
import type { GatewayOptions } from './gateway-options.js';
import type { LossEntry, Operation } from './loss.js';

const issuesByOperation = { generate: generateIssues, edit: editIssues, variation: variationIssues } as const;

/** What was changed for the model's sake. */
export interface ModelWords {
  readonly report: readonly LossEntry[];
  /** How the images were to be handed over, where the model has no parameter for it. */
  readonly responseFormat?: GatewayOptions['responseFormat'];
}

/**
 * Says a valid OpenAI request in words that its model knows, as far as capabilities name them: `response_format` is taken out where
 * the model has none, `hd` becomes `high`, a default that vendors' SDKs send to every model is left out. The request is changed. What
 * capabilities do not say, and models that they do not know, are left to the vendor.
 */
export function sayInModelWords(request: PlainObject, operation: Operation): ModelWords {
  const model = knownModelOf(request);
  if (!model) return { report: [] };
  const { response_format } = request;
  const issues = issuesByOperation[operation](model, request);
  const report = issues.flatMap((issue) => sayOne(request, issue, model) ?? []);
  const isTaken = response_format !== undefined && request.response_format === undefined;
  return isTaken ? { report, responseFormat: response_format as 'url' | 'b64_json' } : { report };
}

function sayOne(
  request: PlainObject,
  issue: CapabilityIssue,
  model: ModelCapabilities,
): LossEntry | undefined {
  const { path } = issue;
  const value = request[path];
  const mapped = (reason: string): LossEntry => ({ path, kind: 'mapped', reason });
  if (isDefaultValue(path, value)) {
    Reflect.deleteProperty(request, path);
    return mapped(`the value is the default; ${model.id} has it unsaid`);
  }
  if (path === 'response_format') {
    delete request.response_format;
    return mapped(
      `${model.id} always sends ${model.deliveries.join(' or ')}; the wish stands in the options`,
    );
  }
  const word = path === 'quality' ? equivalentQuality(model, String(value)) : undefined;
  if (word === undefined) return undefined;
  request.quality = word;
  return mapped(`${model.id} calls it ${word}`);
}

const knownModelOf = ({ model }: PlainObject): ModelCapabilities | undefined =>
  typeof model === 'string' ? capabilitiesOf(model) : undefined;

const QUALITIES = ['standard', 'hd', 'low', 'medium', 'high'];

/**
 * Says a quality in a dialect that lacks the word: by the word that the model takes for the same, either way round. The request is
 * changed.
 */
export function sayQualityInDialect(request: PlainObject, dialect: ModelClass): readonly LossEntry[] {
  const model = knownModelOf(request);
  const { quality } = request;
  if (!model || typeof quality !== 'string') return [];
  const isTaken = (word: string): boolean =>
    !issuesOf(dialect, { ...request, quality: word }).some(({ path }) => path === 'quality');
  if (isDefaultValue('quality', quality) || isTaken(quality)) return [];
  const word = QUALITIES.find(
    (other) =>
      isTaken(other) &&
      (equivalentQuality(model, quality) === other || equivalentQuality(model, other) === quality),
  );
  if (word === undefined) return [];
  request.quality = word;
  return [{ path: 'quality', kind: 'mapped', reason: `${word} is nearest for ${model.id}` }];
}
