/** Who waits for an answer. */
export interface Client {
  /** Whose key the request came with. Everything that outlives a request is scoped by it. */
  readonly caller: string;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal;
  /** The request's Idempotency-Key. */
  readonly idempotencyKey?: string | undefined;
  /** Keeps what it has uploaded until work is done that may go on without it. */
  readonly keepUploads?: (work: Promise<unknown>) => void;
}

/** The client closed its connection before it had its answer. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft';
}
