import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { API_KEY } from './gateway-process.mjs';

/**
 * Sends a request and tells what its client was told: `{ status, id, code, picture, isReplayed, mayRetry, milliseconds }`, the picture
 * as a digest; `{ cut: true }` where the connection broke, `{ left: true }` where the client left.
 */
export async function send(gateway, { path, headers, body, key, patience }) {
  const startedAt = Date.now();
  const leaving = new AbortController();
  const waiting = patience === undefined ? undefined : setTimeout(() => leaving.abort(), patience);
  try {
    while (!gateway.url) await sleep(20);
    const answer = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${API_KEY}`, ...headers, ...(key && { 'idempotency-key': key }) },
      body,
      signal: leaving.signal,
    });
    const text = await answer.text();
    return {
      status: answer.status,
      id: answer.headers.get('x-request-id'),
      isReplayed: answer.headers.get('x-imagewire-replayed') === '1',
      mayRetry: answer.headers.get('x-should-retry') !== 'false',
      attempts: answer.headers.get('x-imagewire-attempts') ?? '',
      ...(await readTold(answer, text)),
      milliseconds: Date.now() - startedAt,
    };
  } catch (error) {
    return leaving.signal.aborted ? { left: true } : { cut: true, reason: String(error.cause ?? error) };
  } finally {
    clearTimeout(waiting);
  }
}

async function readTold(answer, text) {
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  const parsed = isStream ? lastEvent(text) : JSON.parse(text);
  // A stream that was accepted and then broke off says so in its last event.
  if (parsed.error) return { code: parsed.error.code, isBroken: isStream };
  const image = parsed.data?.[0] ?? parsed;
  const message = parsed.choices?.[0]?.message;
  const told = image.b64_json ?? image.url ?? message?.url ?? message?.content ?? '';
  return { picture: digest(await bytesOf(told)) };
}

function lastEvent(text) {
  const lines = text.split('\n').filter((line) => line.startsWith('data: '));
  return JSON.parse(lines.at(-1)?.slice('data: '.length) ?? '{}');
}

async function bytesOf(told) {
  if (!/^https?:/.test(told)) return Buffer.from(told.replace(/^data:[^,]*,/, ''), 'base64');
  const answer = await fetch(told);
  if (!answer.ok) throw new Error(`a link is answered with ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
