import { GatewayError } from '../errors/gateway-error.js';

/** Throws a GatewayError where a key that was used for one request comes with another. */
export function requireSame(one: { fingerprint: string }, other: { fingerprint: string }): void {
  if (one.fingerprint === other.fingerprint) return;
  throw new GatewayError(
    'idempotency_key_reused',
    'This Idempotency-Key was used for another request. Use a new key for a new request.',
    'Idempotency-Key',
  );
}

/** Says of a key that it is not known what came of its request, and why. */
export const unknownOutcome = (reason: string): GatewayError =>
  new GatewayError(
    'outcome_unknown',
    `What came of the request with this Idempotency-Key is not known: ${reason}. It may have been charged and is not sent again; use a new key to ask anew.`,
    'Idempotency-Key',
  );
