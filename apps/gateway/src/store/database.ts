import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

import { ConfigurationError } from '../config/configuration-error.js';
import { migrations } from './migrations.js';

/** What a statement is given, by position. */
export type SqlValues = readonly SQLInputValue[];

/** A statement and what it is given. */
export type Statement = readonly [sql: string, ...SqlValues];

interface Change {
  readonly make: () => void;
  readonly made: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * What outlives a request, in one SQLite file. Changes of the same turn of the event loop are committed together; what was committed
 * survives the end of the process, however it comes. Belongs to one gateway at a time.
 */
export class Database {
  private readonly sqlite: DatabaseSync;
  private waiting: Change[] = [];

  /** Opens the file, makes it where there is none, and brings it to today's form. Throws a ConfigurationError where it cannot be used. */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    // SQLite would let others read it; what it adds beside it has the same rights.
    closeSync(openSync(file, 'a', 0o600));
    this.sqlite = new DatabaseSync(file);
    try {
      this.sqlite.exec(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
      );
      this.migrate();
    } catch (error) {
      this.sqlite.close();
      throw isBusy(error)
        ? new ConfigurationError(`${file} is in use by another gateway; give each its own folder.`)
        : error;
    }
  }

  /** The first row that a query finds. */
  row(sql: string, ...parameters: SqlValues): Record<string, unknown> | undefined {
    return this.sqlite.prepare(sql).get(...parameters);
  }

  /** All rows that a query finds. */
  rows(sql: string, ...parameters: SqlValues): Record<string, unknown>[] {
    return this.sqlite.prepare(sql).all(...parameters);
  }

  /** Makes one change; resolves once it is committed. */
  write(sql: string, ...parameters: SqlValues): Promise<void> {
    return this.writeAll([[sql, ...parameters]]);
  }

  /** Makes several changes, all or none; resolves once they are committed. */
  writeAll(statements: readonly Statement[]): Promise<void> {
    return new Promise((made, failed) => {
      const make = (): void => {
        for (const [sql, ...parameters] of statements) this.sqlite.prepare(sql).run(...parameters);
      };
      if (this.waiting.push({ make, made, failed }) === 1) setImmediate(() => this.commit());
    });
  }

  /** Commits what waits and closes the file. */
  close(): void {
    this.commit();
    this.sqlite.close();
  }

  private commit(): void {
    const changes = this.waiting;
    this.waiting = [];
    if (changes.length === 0) return;
    try {
      this.sqlite.exec('BEGIN IMMEDIATE');
      const settle = changes.map((change) => this.make(change));
      this.sqlite.exec('COMMIT');
      for (const tell of settle) tell();
    } catch (error) {
      if (this.sqlite.isTransaction) this.sqlite.exec('ROLLBACK');
      for (const { failed } of changes) failed(error);
    }
  }

  /** Makes one change within the transaction; one that fails does not take the others with it. */
  private make({ make, made, failed }: Change): () => void {
    this.sqlite.exec('SAVEPOINT change');
    try {
      make();
      return made;
    } catch (error) {
      this.sqlite.exec('ROLLBACK TO change');
      return () => failed(error);
    } finally {
      this.sqlite.exec('RELEASE change');
    }
  }

  private migrate(): void {
    const { user_version: version } = this.row('PRAGMA user_version') as { user_version: number };
    if (version > migrations.length)
      throw new ConfigurationError(
        'The data folder was written by a newer gateway. Start that one, or give this one another folder.',
      );
    for (const [index, step] of migrations.entries()) {
      if (index < version) continue;
      this.sqlite.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT`);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6);
