import { type CapabilityIssue, eitherOf, issueOf, unknownParameter } from './capability-issue.js';
import type { ImageRequest } from './image-request.js';
import {
  CHOICE_PARAMETERS,
  type ChoiceParameter,
  type ModelCapabilities,
  NUMBER_PARAMETERS,
  type NumberParameter,
} from './model-capabilities.js';
import { sizeIssues } from './size.js';

/** Checks everything of a request that is not a picture against its model; a field is named once. */
export function parameterIssues(model: ModelCapabilities, request: ImageRequest): CapabilityIssue[] {
  const single = [
    ...promptIssues(model, request.prompt),
    ...sizeIssues(model, request.size),
    ...CHOICE_PARAMETERS.flatMap((parameter) => choiceIssues(model, parameter, request[parameter])),
    ...NUMBER_PARAMETERS.flatMap((parameter) => numberIssues(model, parameter, request[parameter])),
    ...streamIssues(model, request.stream),
  ];
  const isSound = ({ path }: CapabilityIssue): boolean => !single.some((issue) => issue.path === path);
  return [...single, ...combinationIssues(model, request).filter(isSound)];
}

function promptIssues(model: ModelCapabilities, prompt: string | null | undefined): CapabilityIssue[] {
  if (prompt === undefined || prompt === null) return [];
  const length = codePointsOf(prompt);
  if (length >= 1 && length <= model.promptLimit) return [];
  return [issueOf(model, 'prompt', 'promptLength', `must have 1 to ${model.promptLimit} characters`)];
}

function codePointsOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function choiceIssues(
  model: ModelCapabilities,
  parameter: ChoiceParameter,
  value: string | null | undefined,
): CapabilityIssue[] {
  if (value === undefined || value === null) return [];
  const words = model.choices[parameter];
  if (!words) return [unknownParameter(model, parameter)];
  if (words.includes(value)) return [];
  return [issueOf(model, parameter, 'supportedValue', `must be ${eitherOf(words)}`)];
}

function numberIssues(
  model: ModelCapabilities,
  parameter: NumberParameter,
  value: number | null | undefined,
): CapabilityIssue[] {
  if (value === undefined || value === null) return [];
  const range = model.ranges[parameter];
  // No partial images is what a model without streaming does anyway.
  if (!range)
    return parameter === 'partial_images' && value === 0 ? [] : [unknownParameter(model, parameter)];
  const [least, most] = range;
  if (Number.isInteger(value) && value >= least && value <= most) return [];
  const right = least === most ? `${least}` : `a whole number from ${least} to ${most}`;
  return [issueOf(model, parameter, 'supportedRange', `must be ${right}`)];
}

function streamIssues(model: ModelCapabilities, stream: boolean | null | undefined): CapabilityIssue[] {
  return stream && !model.streams ? [unknownParameter(model, 'stream')] : [];
}

function combinationIssues(model: ModelCapabilities, request: ImageRequest): CapabilityIssue[] {
  const format = request.output_format ?? 'png';
  const issues: CapabilityIssue[] = [];
  if (request.background === 'transparent' && format === 'jpeg') {
    const cure = 'transparent needs output_format png or webp';
    issues.push(issueOf(model, 'background', 'supportedCombination', cure));
  }
  if (format === 'png' && (request.output_compression ?? 100) !== 100) {
    const cure = 'below 100 needs output_format jpeg or webp';
    issues.push(issueOf(model, 'output_compression', 'supportedCombination', cure));
  }
  return issues;
}
