import { Connection } from './connection.js';
import { send } from './send.js';
import type { SendOptions, TakeBody } from './send-options.js';

/** How the picture behind an address is fetched. */
export interface DownloadOptions extends Pick<
  SendOptions,
  'signal' | 'timeout' | 'deadline' | 'maxRetries' | 'maxRetryAfter' | 'onAttempt' | 'clock'
> {
  /** The sockets to use; new ones by default, closed afterwards. */
  readonly connection?: Connection;
}

/**
 * Fetches a result with a bare GET: no key, no cookie, no redirect. It costs nothing, so every failed attempt is repeated, and
 * `takeBody` called anew.
 */
export async function download(
  url: string,
  options: DownloadOptions,
  takeBody?: TakeBody,
): Promise<Uint8Array> {
  const connection = options.connection ?? new Connection();
  const call = { dialect: 'result', operation: 'download-image' };
  try {
    const { body } = await send(
      { method: 'GET', url, headers: {}, body: { kind: 'none' } },
      { ...options, connection, call, takeBody },
    );
    return body;
  } finally {
    if (options.connection === undefined) await connection.close();
  }
}
