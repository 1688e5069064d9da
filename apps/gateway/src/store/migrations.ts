/** The steps from an empty database to today's, in order. A step that was released is never changed: another is added. */
export const migrations: readonly string[] = [
  `
  -- Records are only ever added at the end, and indexes would cost a request nearly as much again.
  CREATE TABLE requests (
    id TEXT NOT NULL,
    caller TEXT NOT NULL,
    operation TEXT NOT NULL,
    model TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    status INTEGER NOT NULL,
    served TEXT,
    trace TEXT NOT NULL,
    prompt TEXT
  ) STRICT;

  CREATE TABLE attempts (
    request_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    model TEXT NOT NULL,
    upstream TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    status INTEGER,
    failure TEXT,
    code TEXT,
    upstream_request_id TEXT
  ) STRICT;

  CREATE TABLE usage (
    request_id TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    model TEXT NOT NULL,
    upstream TEXT NOT NULL,
    images INTEGER NOT NULL,
    tokens TEXT,
    cost_usd REAL,
    cost_source TEXT NOT NULL CHECK (cost_source IN ('usage', 'estimated', 'unknown'))
  ) STRICT;

  CREATE TABLE idempotency (
    caller TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    outcome TEXT,
    PRIMARY KEY (caller, key)
  ) STRICT;
  CREATE INDEX idempotency_by_expiry ON idempotency (expires_at);

  CREATE TABLE cached_answers (
    caller TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    stored_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (caller, fingerprint)
  ) STRICT;
  CREATE INDEX cached_answers_by_expiry ON cached_answers (expires_at);

  CREATE TABLE pictures (
    name TEXT PRIMARY KEY,
    caller TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    pinned_until INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX pictures_by_expiry ON pictures (expires_at);
  `,
];
