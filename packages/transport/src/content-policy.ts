import type { ErrorFacts } from '@imagewire/models';

const REFUSAL_CODES: ReadonlySet<string> = new Set([
  'moderation_blocked',
  'content_policy_violation',
  'content_filter',
  'safety_violation',
  'responsible_ai_policy_violation',
]);

// Google's image models say it in words alone.
const REFUSAL_WORDS = /safety (system|filter|settings)|content (policy|filter|management policy)/i;

/**
 * Tells a refusal for what the prompt or the picture shows. By the server's code whatever the status, because some gateways wrap
 * the refusal in a 502; by its words only for 400 and 422, because a blocked account (403) cites the policy too.
 */
export function isContentRefusal(status: number | undefined, facts: ErrorFacts): boolean {
  if ([facts.code, facts.type].some((name) => name !== undefined && REFUSAL_CODES.has(name))) return true;
  return (status === 400 || status === 422) && REFUSAL_WORDS.test(facts.message ?? '');
}
