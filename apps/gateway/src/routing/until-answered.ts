import type { Attempt } from './attempt.js';
import type { Attempts, Outcome } from './attempts.js';
import type { Opened } from './call-upstream.js';
import type { Plan, Target } from './plan.js';
import { RoutingFailure } from './routing-failure.js';

/** What became of a job on its way. */
export interface Routed<T> {
  readonly value: T;
  /** Who answered. */
  readonly target: Target;
  /** Every attempt that was made, the last one last. */
  readonly attempts: readonly Attempt[];
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
    const value = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
    const warnings = warningsOf(plan, target, outcomes);
    if (value.length > 0) return { value, target, attempts: attempts.made, warnings };
    waits.push(...waitsOf(outcomes));
    const final = outcomes.find((outcome) => 'failure' in outcome && outcome.step === 'stop');
    if (final && 'failure' in final) throw new RoutingFailure(final.failure, attempts.made, warnings, waits);
  }
  throw new TypeError('a plan has a target, and after the last one there is no next');
}

const waitsOf = (outcomes: readonly Outcome<unknown>[]): number[] =>
  outcomes.flatMap((outcome) =>
    'failure' in outcome ? (outcome.failure.facts.retryAfterMilliseconds ?? []) : [],
  );

function warningsOf(plan: Plan, target: Target, outcomes: readonly Outcome<unknown>[]): string[] {
  const lost = outcomes.filter((outcome) => 'failure' in outcome).length;
  return [
    ...plan.skipped.map(({ model, reason }) => `fallback ${model} was skipped: ${reason}`),
    ...target.warnings,
    ...(lost > 0 && lost < outcomes.length
      ? [`${lost} of the ${outcomes.length} calls that the request was split into failed: images are missing`]
      : []),
  ];
}
