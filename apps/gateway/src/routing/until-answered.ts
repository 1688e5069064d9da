import type { AnswerBody } from '../piping/answer-body.js';
import { type Attempts, Failed } from './attempts.js';
import type { Opened } from './call-upstream.js';
import type { Plan, Target } from './plan.js';
import { RoutingFailure } from './routing-failure.js';

/** What became of a job on its way. */
export interface Routed<T> {
  readonly value: T;
  /** What the value was read from, where it is as its upstream gave it. */
  readonly body?: AnswerBody | undefined;
  /** Who answered. */
  readonly target: Target;
  /** What the client must know besides the answer, a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Tries the targets of a plan until one gives something: the values of all its parts that came. Throws a RoutingFailure where no
 * target may be tried any more.
 */
export async function untilAnswered<T extends Opened>(
  plan: Plan,
  attempts: Attempts<T>,
): Promise<Routed<T[]>> {
  const waits: number[] = [];
  for (const [index, target] of plan.targets.entries()) {
    const outcomes = await attempts.on(target, index + 1 < plan.targets.length);
    const failed = outcomes.filter((outcome) => outcome instanceof Failed);
    const value = outcomes.filter((outcome): outcome is T => !(outcome instanceof Failed));
    const warnings = warningsOf(plan, target, failed.length, outcomes.length);
    if (value.length > 0) return { value, target, warnings };
    waits.push(...failed.flatMap(({ failure }) => failure.facts.retryAfterMilliseconds ?? []));
    const final = failed.find(({ step }) => step === 'stop');
    if (final)
      throw new RoutingFailure(
        final.failure,
        attempts.made,
        [...(target.job.warnings ?? []), ...warnings],
        waits,
      );
  }
  throw new TypeError('a plan has a target, and after the last one there is no next');
}

function warningsOf({ skipped }: Plan, target: Target, lost: number, parts: number): string[] {
  const warnings = skipped.map(({ model, reason }) => `fallback ${model} was skipped: ${reason}`);
  warnings.push(...target.warnings);
  if (lost > 0 && lost < parts)
    warnings.push(`${lost} of the ${parts} calls that the request was split into failed: images are missing`);
  return warnings;
}
