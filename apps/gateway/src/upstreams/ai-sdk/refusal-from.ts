import type { ImagewireError } from '@imagewire/models';

import type { AiSdkSettings } from '../../config/upstream-settings.js';
import { GatewayError } from '../../errors/gateway-error.js';
import { UpstreamFailure } from '../upstream-failure.js';

/** What is wrong with an option, as zod tells it. */
interface OptionIssue {
  path: readonly (string | number)[];
  message: string;
}

// Options that packages make of fields which every model of the AI SDK can be told.
const madeOf: Readonly<Record<string, string>> = { aspectRatio: 'aspect_ratio', seed: 'seed' };

/**
 * What a package's refusal of its options is to the client: a GatewayError with the field that was put there, or an UpstreamFailure
 * where the options are the configuration's own. undefined for any other error. Packages check their options before they send.
 */
export function refusalFrom(
  error: unknown,
  name: string,
  { parameters = {} }: AiSdkSettings,
): ImagewireError | undefined {
  if (!isNamed(error, 'AI_InvalidArgumentError')) return undefined;
  const [issue] = issuesOf(error);
  const path = issue?.path.join('.') ?? '';
  const problem = `${path} ${issue?.message ?? error.message}`.trim();
  const placed = Object.entries(parameters).find(([, at]) => at.split('.').slice(1).join('.') === path)?.[0];
  const field = placed ?? madeOf[String(issue?.path.at(-1))];
  if (field !== undefined)
    return new GatewayError('invalid_value', `${field}: this model's provider refuses it: ${problem}`, field);
  const message = `The upstream ${name} cannot be used: its package refuses the options of the configuration: ${problem}.`;
  return new UpstreamFailure(message, { failure: 'never-sent', cause: error });
}

const isNamed = (error: unknown, name: string): error is Error =>
  error instanceof Error && error.name === name;

/** The issues stand in the cause of the cause. */
function issuesOf(error: Error): readonly OptionIssue[] {
  const inner = (error.cause as Error | undefined)?.cause as { issues?: readonly OptionIssue[] } | undefined;
  return inner?.issues ?? [];
}
