import { Connection } from './connection.js';
import { send } from './send.js';
import type { SendOptions } from './send-options.js';

/** How the picture behind an address is fetched. */
export interface DownloadOptions extends Partial<Omit<SendOptions, 'call'>> {
  /** The sockets to use; new ones by default, closed afterwards. */
  readonly connection?: Connection;
}

/** Fetches a result with a bare GET: no key, no cookie, no redirect. It costs nothing, so every failed attempt is repeated. */
export async function download(url: string, options: DownloadOptions): Promise<Uint8Array> {
  const connection = options.connection ?? new Connection();
  const call = { dialect: 'result', operation: 'download-image' };
  try {
    const { body } = await send(
      { method: 'GET', url, headers: {}, body: { kind: 'none' } },
      { ...options, connection, call },
    );
    return body;
  } finally {
    if (options.connection === undefined) await connection.close();
  }
}
