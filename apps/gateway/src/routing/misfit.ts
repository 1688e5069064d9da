import { capabilityIssues } from './capability-issues.js';
import { orqParams, unhonouredBy } from './orq-options.js';
import type { Target } from './plan.js';

/**
 * Why a fallback would not give what its job asks for, in words that follow its name; undefined where it would. A known model has
 * to take the whole request, its size, format and transparency among it; of an unknown one nothing can be said.
 */
export function misfitOf(target: Target | undefined): string | undefined {
  if (!target) return 'is not here';
  const { offer, job } = target;
  const option = unhonouredBy(offer.upstream, job);
  if (option !== undefined) return `does not take ${orqParams[option]}`;
  const issues = offer.capabilities ? capabilityIssues(offer.capabilities, job) : [];
  return issues.length > 0 ? issues.map(({ message }) => message).join('; ') : undefined;
}
