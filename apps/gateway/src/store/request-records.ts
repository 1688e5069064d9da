import type { Cost } from '@imagewire/capabilities';

import type { Attempt } from '../routing/attempt.js';
import type { Database, Statement } from './database.js';

/** One request of a client, as it ended. */
export interface RequestRecord {
  /** The gateway's id of the request, as in `x-request-id`. */
  readonly id: string;
  /** Whose it is. */
  readonly caller: string;
  readonly operation: string;
  /** As the client asked for it. */
  readonly model: string;
  /** Unix time in milliseconds. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** The HTTP status; 499 for a client that left. */
  readonly status: number;
  /** Where the answer came from; absent where there was none. */
  readonly served?: string;
  /** The client's labels: name, identity, thread and metadata. */
  readonly trace: object;
  /** Absent unless the configuration says that prompts are kept. */
  readonly prompt?: string;
}

/** What was done for a request. It may outlast the request, and serve several. */
export interface WorkRecord {
  /** The id of the request that began it. */
  readonly requestId: string;
  /** Unix time in milliseconds. */
  readonly recordedAt: number;
  readonly attempts: readonly Attempt[];
  /** Absent where nothing came of it. */
  readonly usage?: UsageRecord;
}

/** What an answer used and cost. */
export interface UsageRecord {
  /** As the request calls it. */
  readonly model: string;
  readonly upstream: string;
  /** How many images came. */
  readonly images: number;
  /** The upstream's own count; absent where it gave none. */
  readonly tokens?: object;
  readonly cost: Cost;
}

/** Remembers requests, and what was done and paid for them. */
export class RequestRecords {
  constructor(private readonly database: Database) {}

  /** Resolves once the request is committed. */
  addRequest(record: RequestRecord): Promise<void> {
    const { id, caller, operation, model, startedAt, milliseconds, status, served, trace, prompt } = record;
    return this.database.write(
      'INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      caller,
      operation,
      model,
      Math.round(startedAt),
      Math.round(milliseconds),
      status,
      served ?? null,
      JSON.stringify(trace),
      prompt ?? null,
    );
  }

  /** Resolves once the attempts, and what they used, are committed. */
  addWork({ requestId, recordedAt, attempts, usage }: WorkRecord): Promise<void> {
    const rows = attempts.map((attempt, index) => attemptRow(requestId, index + 1, attempt));
    return this.database.writeAll(usage ? [...rows, usageRow(requestId, recordedAt, usage)] : rows);
  }

  /** Forgets what was written down before the first record that is not older than a moment, in Unix milliseconds. */
  removeBefore(moment: number): Promise<void> {
    return this.database.writeAll([
      { sql: removeBefore('requests', 'started_at'), values: [moment] },
      { sql: removeBefore('attempts', 'started_at'), values: [moment] },
      { sql: removeBefore('usage', 'recorded_at'), values: [moment] },
    ]);
  }
}

// Looks at no more rows than it removes: they stand in the order in which they were written.
const removeBefore = (table: string, time: string): string =>
  `DELETE FROM ${table} WHERE rowid < coalesce(
    (SELECT rowid FROM ${table} WHERE ${time} >= ? ORDER BY rowid LIMIT 1), ${Number.MAX_SAFE_INTEGER})`;

const attemptRow = (requestId: string, number: number, attempt: Attempt): Statement => ({
  sql: 'INSERT INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  values: [
    requestId,
    number,
    attempt.model,
    attempt.upstream,
    Math.round(attempt.startedAt),
    Math.round(attempt.milliseconds),
    attempt.status ?? null,
    attempt.failure ?? null,
    attempt.code ?? null,
    attempt.requestId ?? null,
  ],
});

const usageRow = (requestId: string, recordedAt: number, usage: UsageRecord): Statement => ({
  sql: 'INSERT INTO usage VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  values: [
    requestId,
    Math.round(recordedAt),
    usage.model,
    usage.upstream,
    usage.images,
    usage.tokens ? JSON.stringify(usage.tokens) : null,
    usage.cost.amount,
    usage.cost.source,
  ],
});
