import { setTimeout as wait } from 'node:timers/promises';

import type { ImageEvent, UpstreamStream } from './upstream.js';

/** For so long, in milliseconds, a failure can still become a status or a fallback; then the client is told that it is being drawn. */
const PATIENCE = 10_000;

/** The stream that is being opened; one that is long in coming is a stream that waits for it, and fails where that does. */
export async function openInTime(
  opening: Promise<UpstreamStream>,
  patience = PATIENCE,
): Promise<UpstreamStream> {
  const cancel = new AbortController();
  const late = wait(patience, undefined, { signal: cancel.signal }).catch(() => undefined);
  try {
    return (await Promise.race([opening, late])) ?? { events: eventsOnly(opening) };
  } finally {
    cancel.abort();
  }
}

/** A stream's events where its warnings can no longer stand in a header: they go before. */
export async function* eventsOnly(
  stream: UpstreamStream | Promise<UpstreamStream>,
): AsyncGenerator<ImageEvent> {
  const { events, warnings = [] } = await stream;
  if (warnings.length > 0) yield { type: 'imagewire.warnings', warnings };
  yield* events;
}
