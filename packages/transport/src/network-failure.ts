import { type DoorAnswer, NeverSent } from './door/door.js';
import type { NetworkFailure } from './failure.js';
import type { TimeLimit } from './time-limit.js';

/** The failure that an error of the door stands for. */
export function networkFailure(error: unknown, limit: TimeLimit, answer?: DoorAnswer): NetworkFailure {
  const neverSent = error instanceof NeverSent;
  const cause = neverSent ? error.cause : error;
  const shared = {
    class: neverSent ? 'never-sent' : 'unknown',
    status: answer?.status,
    headers: answer?.headers,
  } as const;
  if (limit.passed) return { ...shared, kind: 'timeout', reason: limit.description };
  return { ...shared, kind: 'connection', reason: `${whereLost(neverSent, answer)}${codeOf(cause)}`, cause };
}

function whereLost(neverSent: boolean, answer: DoorAnswer | undefined): string {
  if (neverSent) return 'no connection, nothing was sent';
  return `connection lost ${answer === undefined ? 'after sending' : 'while the answer was read'}`;
}

function codeOf(cause: unknown): string {
  const codes = [cause, (cause as Error | undefined)?.cause].map(
    (each) => (each as { code?: unknown } | undefined)?.code,
  );
  const code = codes.find((each) => typeof each === 'string');
  return code === undefined ? '' : ` (${code})`;
}
