import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

import { ConfigurationError } from '../config/configuration-error.js';
import { migrations } from './migrations.js';

/** What a statement is given, by position. */
export type SqlValues = readonly SQLInputValue[];

/** A statement and what it is given. */
export interface Statement {
  readonly sql: string;
  readonly values: SqlValues;
}

/** At most so many turns of the event loop are gathered into one commit, and only while each brings more: under load that saves most of them. */
const MOST_TURNS = 8;

interface Change {
  readonly statements: readonly Statement[];
  readonly made: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * What outlives a request, in one SQLite file. Changes of a few turns of the event loop are committed together; what was committed
 * survives the end of the process, however it comes. Belongs to one gateway at a time.
 */
export class Database {
  private readonly sqlite: DatabaseSync;
  private readonly prepared = new Map<string, StatementSync>();
  private waiting: Change[] = [];

  /** Opens the file, makes it where there is none, and brings it to today's form. Throws a ConfigurationError where it cannot be used. */
  constructor(file: string) {
    this.sqlite = openedAt(file);
    try {
      this.sqlite.exec(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
      );
      this.migrate();
    } catch (error) {
      this.sqlite.close();
      throw isBusy(error)
        ? new ConfigurationError(`${file} is in use by another gateway; give each its own folder.`)
        : unusable(file, error);
    }
  }

  /** The first row that a query finds. */
  row(sql: string, ...parameters: SqlValues): Record<string, unknown> | undefined {
    return this.statement(sql).get(...parameters);
  }

  /** All rows that a query finds. */
  rows(sql: string, ...parameters: SqlValues): Record<string, unknown>[] {
    return this.statement(sql).all(...parameters);
  }

  /** Makes one change; resolves once it is committed. */
  write(sql: string, ...parameters: SqlValues): Promise<void> {
    return this.writeAll([{ sql, values: parameters }]);
  }

  /** Makes several changes, all or none; resolves once they are committed. */
  writeAll(statements: readonly Statement[]): Promise<void> {
    return new Promise((made, failed) => {
      if (this.waiting.push({ statements, made, failed }) === 1) this.commitAfter(MOST_TURNS);
    });
  }

  /** Commits what waits and closes the file. */
  close(): void {
    this.commit();
    this.sqlite.close();
  }

  private commitAfter(turns: number): void {
    const { length } = this.waiting;
    setImmediate(() => {
      if (turns > 1 && this.waiting.length > length) this.commitAfter(turns - 1);
      else this.commit();
    });
  }

  private commit(): void {
    const changes = this.waiting;
    this.waiting = [];
    if (changes.length > 0) this.commitTogether(changes);
  }

  /** Makes changes in one transaction; where one of them fails, each in its own, so that it does not take the others with it. */
  private commitTogether(changes: readonly Change[]): void {
    try {
      this.statement('BEGIN IMMEDIATE').run();
      for (const { statements } of changes)
        for (const { sql, values } of statements) this.statement(sql).run(...values);
      this.statement('COMMIT').run();
    } catch (error) {
      if (this.sqlite.isTransaction) this.sqlite.exec('ROLLBACK');
      const [only, ...others] = changes;
      if (others.length === 0) only?.failed(error);
      else for (const change of changes) this.commitTogether([change]);
      return;
    }
    for (const { made } of changes) made();
  }

  // Every statement is a text of the code's own, so there are not many.
  private statement(sql: string): StatementSync {
    const known = this.prepared.get(sql);
    if (known) return known;
    const prepared = this.sqlite.prepare(sql);
    this.prepared.set(sql, prepared);
    return prepared;
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

function openedAt(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // SQLite would let others read it; what it adds beside it has the same rights.
    closeSync(openSync(file, 'a', 0o600));
    return new DatabaseSync(file);
  } catch (error) {
    throw unusable(file, error);
  }
}

const unusable = (file: string, error: unknown): ConfigurationError =>
  error instanceof ConfigurationError
    ? error
    : new ConfigurationError(
        `${file} cannot be used (${(error as Error).message}). Put a copy in its place, or move it away to begin anew.`,
      );

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6);
