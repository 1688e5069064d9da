import { OpenAIGenerateImageResponse, type PlainObject, readModel, serializeModel } from '@imagewire/models';

import type { UpstreamAnswer } from '../upstreams/upstream.js';
import type { Routed } from './until-answered.js';

/** The answers to all parts of a request as one. */
export function merged(routed: Routed<UpstreamAnswer[]>): Routed<OpenAIGenerateImageResponse> {
  const value = mergeAnswers(routed.value.map(({ response }) => response));
  return { value, target: routed.target, warnings: allWarnings(routed) };
}

/** The warnings of the way and of every answer, each once. */
export const allWarnings = ({
  value,
  warnings,
}: Routed<Pick<UpstreamAnswer, 'warnings'>[]>): readonly string[] => [
  ...new Set([...warnings, ...value.flatMap((answer) => answer.warnings ?? [])]),
];

/** One answer of the answers to the parts of a request: all their images, and their usage together. Of one answer it is that one. */
function mergeAnswers(answers: readonly OpenAIGenerateImageResponse[]): OpenAIGenerateImageResponse {
  const [first, ...others] = answers;
  if (!first) throw new TypeError('there is no answer to merge');
  if (others.length === 0) return first;
  const usage = mergeUsage(answers.map((answer) => answer.usage && serializeModel(answer.usage)));
  return readModel(OpenAIGenerateImageResponse, {
    ...serializeModel(first),
    data: answers.flatMap(({ data = [] }) => data.map((image) => serializeModel(image))),
    usage,
  }).value;
}

/** Usages of one form added up; undefined where one is missing, because a sum over some would pass for the whole. */
export function mergeUsage(usages: readonly (PlainObject | undefined)[]): PlainObject | undefined {
  const areKnown = usages.length > 0 && usages.every((usage) => usage !== undefined);
  return areKnown ? usages.reduce(sum) : undefined;
}

function sum(one: PlainObject, other: PlainObject): PlainObject {
  const added = Object.entries(one).map(([name, count]) => [name, addUp(count, other[name])]);
  return Object.fromEntries(added) as PlainObject;
}

function addUp(one: unknown, other: unknown): unknown {
  if (typeof one === 'number') return one + (typeof other === 'number' ? other : 0);
  const isNested = typeof one === 'object' && one !== null;
  return isNested ? sum(one as PlainObject, (other ?? {}) as PlainObject) : one;
}
