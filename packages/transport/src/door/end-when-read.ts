import type { Socket } from 'node:net';

/** The sockets that do so already. */
const prepared = new WeakSet<Socket>();

/**
 * Has a socket tell of its end only to a reader that has asked for more than has come. undici 7 asks for nothing while an answer has to wait:
 * an end that it hears of then loses the rest of a whole answer or, where the server closes by intention, is an AssertionError that nobody can
 * catch (https://github.com/nodejs/undici/issues/5360; mended in undici 8, which needs Node 22).
 */
export function endWhenRead(socket: Socket): void {
  if (prepared.has(socket)) return;
  prepared.add(socket);
  const push = socket.push.bind(socket);
  const read = socket.read.bind(socket);
  const destroy = socket.destroy.bind(socket);
  let wantsMore = false;
  let hasEnded = false;
  socket.push = (chunk: unknown, encoding) => {
    wantsMore &&= chunk === null;
    hasEnded = chunk === null && !wantsMore;
    return hasEnded ? false : push(chunk, encoding);
  };
  socket.read = (size) => {
    const chunk: unknown = read(size);
    // Node itself asks for 0 bytes now and then, to look whether more has come.
    wantsMore ||= size === undefined && chunk === null;
    if (wantsMore && hasEnded) {
      hasEnded = false;
      push(null);
    }
    return chunk;
  };
  // A reset is the same to undici as such an end.
  socket.destroy = (error?: NodeJS.ErrnoException) =>
    destroy(error?.code === 'ECONNRESET' && !wantsMore ? new Error(error.message, { cause: error }) : error);
}
