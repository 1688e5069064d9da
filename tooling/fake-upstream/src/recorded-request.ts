import type { IncomingMessage } from 'node:http';

import type { Behaviour } from './behaviour.js';

/** A request as the server saw it. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** Which connection it came on, counted from 1. */
  readonly socket: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What the server did with it. */
  readonly behaviour: Behaviour;
  /** What came of the body. */
  body: Buffer;
  /** Whether all of it came. */
  complete: boolean;
  /** Whether it would have been charged. */
  charged: boolean;
  /** Whether the connection closed before the answer was written. */
  closedEarly: boolean;
}

/** What is known of a request once its headers came. */
export function recordOf(request: IncomingMessage, behaviour: Behaviour, socket: number): RecordedRequest {
  return {
    socket,
    behaviour,
    method: request.method ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    ),
    body: Buffer.alloc(0),
    complete: false,
    charged: false,
    closedEarly: false,
  };
}

/** Reads the body into the record. False when the client left before its end. */
export async function readWhole(request: IncomingMessage, record: RecordedRequest): Promise<boolean> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return false;
  } finally {
    record.body = Buffer.concat(chunks);
  }
  record.complete = true;
  return true;
}
