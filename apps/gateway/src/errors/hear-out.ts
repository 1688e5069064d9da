import type { IncomingMessage } from 'node:http';

/** For so long, in milliseconds, a client that has been answered may go on sending before its connection is cut. */
const PATIENCE = 30_000;

/**
 * Has a connection that closes with this request's answer read until its client has sent all of it. Closed at once, as Node does, it would
 * be reset by what is still coming, and a client that sends before it reads would never see the answer.
 */
export function hearOut({ complete, socket }: IncomingMessage): void {
  if (complete) return;
  socket.destroySoon = () => {
    socket.end();
    const cut = setTimeout(() => socket.destroy(), PATIENCE).unref();
    socket.once('close', () => {
      clearTimeout(cut);
    });
  };
}
