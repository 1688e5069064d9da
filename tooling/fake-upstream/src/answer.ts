import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { type AnswerBehaviour, ordinaryBody } from './behaviour.js';

/** Resets a socket, closes it in order, or leaves it in silence. */
export function endSocket(socket: Socket, how: 'reset' | 'close' | 'hang'): void {
  if (how === 'reset') socket.resetAndDestroy();
  if (how === 'close') socket.destroy();
}

/** Writes an answer as its behaviour says. */
export async function answer(
  response: ServerResponse,
  behaviour: AnswerBehaviour,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  if (behaviour.delay !== undefined) await sleep(behaviour.delay);
  if (response.destroyed) return;
  const body = bodyOf(behaviour);
  response.writeHead(behaviour.status ?? 200, {
    'content-type': typeOf(behaviour),
    'content-length': String(body.byteLength),
    ...(behaviour.gzip ? { 'content-encoding': 'gzip' } : {}),
    ...headers,
    ...behaviour.headers,
  });
  await writeBody(response, body.subarray(0, behaviour.cutAfter), behaviour.drip);
  const { socket } = response;
  if (behaviour.cutAfter === undefined) response.end();
  else if (socket !== null) endSocket(socket, behaviour.then ?? 'reset');
}

function typeOf({ body, events }: AnswerBehaviour): string {
  if (events !== undefined) return 'text/event-stream';
  return typeof body === 'string' ? 'text/plain' : 'application/json';
}

function bodyOf(behaviour: AnswerBehaviour): Buffer {
  const { bodyBase64, gzip } = behaviour;
  const bytes = bodyBase64 === undefined ? Buffer.from(textOf(behaviour)) : Buffer.from(bodyBase64, 'base64');
  return gzip ? gzipSync(bytes) : bytes;
}

function textOf({ body = ordinaryBody, events }: AnswerBehaviour): string {
  if (events !== undefined) return events.map(eventText).join('');
  return typeof body === 'string' ? body : JSON.stringify(body);
}

const eventText = (event: unknown): string =>
  typeof event === 'string' ? event : `data: ${JSON.stringify(event)}\n\n`;

async function writeBody(
  response: ServerResponse,
  body: Buffer,
  drip: AnswerBehaviour['drip'],
): Promise<void> {
  // Headers leave even where no byte of the body follows.
  response.flushHeaders();
  const step = drip?.bytes ?? (body.byteLength || 1);
  for (let offset = 0; offset < body.byteLength && !response.destroyed; offset += step) {
    if (offset > 0 && drip !== undefined) await sleep(drip.every);
    await new Promise((resolve) => response.write(body.subarray(offset, offset + step), resolve));
  }
}
