import type { Database } from './database.js';
import type { StoredOutcome } from './stored-outcome.js';

/** A key that was used. */
export interface IdempotencyRecord {
  /** Tells the request that it was used for from others. */
  readonly fingerprint: string;
  /** What came of it; absent where that is not known, though something may have been sent. */
  readonly outcome?: StoredOutcome;
}

/** A key, and whose it is. */
export interface OwnedKey {
  readonly caller: string;
  readonly key: string;
}

/** Remembers which idempotency keys were used, for what, and what came of it. */
export class IdempotencyRecords {
  constructor(private readonly database: Database) {}

  /** What is known of a key; undefined where it is new, or its time is over at `now`, in Unix milliseconds. */
  find({ caller, key }: OwnedKey, now: number): IdempotencyRecord | undefined {
    const row = this.database.row(
      'SELECT fingerprint, outcome FROM idempotency WHERE caller = ? AND key = ? AND expires_at > ?',
      caller,
      key,
      now,
    ) as { fingerprint: string; outcome: string | null } | undefined;
    if (!row) return undefined;
    const { fingerprint, outcome } = row;
    return outcome === null
      ? { fingerprint }
      : { fingerprint, outcome: JSON.parse(outcome) as StoredOutcome };
  }

  /** Resolves once it is committed that something is about to be sent under a key, or what came of it. */
  save(
    { caller, key }: OwnedKey,
    { fingerprint, outcome }: IdempotencyRecord,
    expiresAt: number,
  ): Promise<void> {
    return this.database.write(
      'INSERT OR REPLACE INTO idempotency VALUES (?, ?, ?, ?, ?)',
      caller,
      key,
      fingerprint,
      Math.round(expiresAt),
      outcome ? JSON.stringify(outcome) : null,
    );
  }

  /** Forgets a key under which nothing was charged, so that it can be used again. */
  remove({ caller, key }: OwnedKey): Promise<void> {
    return this.database.write('DELETE FROM idempotency WHERE caller = ? AND key = ?', caller, key);
  }

  /** Forgets the keys whose time is over. */
  removeExpired(now: number): Promise<void> {
    return this.database.write('DELETE FROM idempotency WHERE expires_at <= ?', Math.round(now));
  }
}
