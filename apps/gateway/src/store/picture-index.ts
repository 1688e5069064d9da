import type { Database } from './database.js';

/** Until when a stored picture is needed, in Unix milliseconds. */
export interface PictureNeed {
  /** By anything: a link, a cached answer. Past the store's cap it may go earlier. */
  readonly expiresAt: number;
  /** By an answer that was promised to its caller, so that no cap removes it. */
  readonly pinnedUntil?: number;
}

/** Knows which pictures are stored, whose they are and until when they are needed. */
export class PictureIndex {
  constructor(private readonly database: Database) {}

  /** Resolves once the picture is committed. */
  add(
    name: string,
    caller: string,
    bytes: number,
    { expiresAt, pinnedUntil = 0 }: PictureNeed,
  ): Promise<void> {
    return this.database.write(
      'INSERT INTO pictures VALUES (?, ?, ?, ?, ?)',
      name,
      caller,
      bytes,
      Math.round(expiresAt),
      Math.round(pinnedUntil),
    );
  }

  /** Resolves once it is committed that a picture is needed until then, if it was not needed for longer anyway. */
  extend(name: string, expiresAt: number, pinnedUntil = 0): Promise<void> {
    const sql =
      'UPDATE pictures SET expires_at = max(expires_at, ?), pinned_until = max(pinned_until, ?) WHERE name = ?';
    return this.database.write(sql, Math.round(expiresAt), Math.round(pinnedUntil), name);
  }

  /** The bytes that each picture takes, by its name. */
  sizes(): ReadonlyMap<string, number> {
    const rows = this.database.rows('SELECT name, bytes FROM pictures') as { name: string; bytes: number }[];
    return new Map(rows.map(({ name, bytes }) => [name, bytes]));
  }

  /** The names of those that nothing needs any more at `now`. */
  expired(now: number): string[] {
    return this.namesOf(
      this.database.rows('SELECT name FROM pictures WHERE expires_at <= ? AND pinned_until <= ?', now, now),
    );
  }

  /** The names of those that have to go so that all pictures take at most so many bytes: first whatever expires first, never a pinned one. */
  beyond(capacity: number, now: number): string[] {
    const { total } = this.database.row('SELECT coalesce(sum(bytes), 0) AS total FROM pictures') as {
      total: number;
    };
    if (total <= capacity) return [];
    return this.namesOf(
      this.database.rows(
        `SELECT name FROM (
          SELECT name, coalesce(sum(bytes) OVER (ORDER BY expires_at, name ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW), 0) AS freed
          FROM pictures WHERE pinned_until <= ?) WHERE freed < ?`,
        now,
        total - capacity,
      ),
    );
  }

  /** Forgets pictures. */
  remove(names: readonly string[]): Promise<void> {
    return this.database.writeAll(
      names.map((name) => ({ sql: 'DELETE FROM pictures WHERE name = ?', values: [name] })),
    );
  }

  private namesOf(rows: readonly Record<string, unknown>[]): string[] {
    return (rows as { name: string }[]).map(({ name }) => name);
  }
}
