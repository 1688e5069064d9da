import { createHash } from 'node:crypto';

import type { Target } from './plan.js';

/**
 * The idempotency key that one part of a job has at one target, made of the key that its client gave: the same for each attempt, and
 * another one wherever another body is sent.
 */
export const passedKey = (key: string, { model, offer }: Target, part: number): string =>
  createHash('sha256')
    .update(JSON.stringify([key, model, offer.upstream.name, offer.model, part]))
    .digest('hex')
    .slice(0, 32);
