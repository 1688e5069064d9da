import type { Database } from './database.js';
import type { StoredAnswer } from './stored-outcome.js';

/** An answer that may be given again. */
export interface CachedAnswer {
  readonly answer: StoredAnswer;
  /** Unix time in milliseconds. */
  readonly storedAt: number;
}

/** Remembers answers for equal requests of the same caller. */
export class CachedAnswers {
  constructor(private readonly database: Database) {}

  /** The answer to a request; undefined where there is none, or its time is over at `now`, in Unix milliseconds. */
  find(caller: string, fingerprint: string, now: number): CachedAnswer | undefined {
    const row = this.database.row(
      'SELECT answer, stored_at FROM cached_answers WHERE caller = ? AND fingerprint = ? AND expires_at > ?',
      caller,
      fingerprint,
      now,
    ) as { answer: string; stored_at: number } | undefined;
    return row && { answer: JSON.parse(row.answer) as StoredAnswer, storedAt: row.stored_at };
  }

  /** Resolves once the answer is committed. */
  save(
    caller: string,
    fingerprint: string,
    { answer, storedAt }: CachedAnswer,
    expiresAt: number,
  ): Promise<void> {
    return this.database.write(
      'INSERT OR REPLACE INTO cached_answers VALUES (?, ?, ?, ?, ?)',
      caller,
      fingerprint,
      Math.round(storedAt),
      Math.round(expiresAt),
      JSON.stringify(answer),
    );
  }

  /** Forgets the answers whose time is over. */
  removeExpired(now: number): Promise<void> {
    return this.database.write('DELETE FROM cached_answers WHERE expires_at <= ?', Math.round(now));
  }
}
