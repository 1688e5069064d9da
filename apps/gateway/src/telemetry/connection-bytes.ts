import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Counts the bytes that clients sent and were sent, headers and broken requests among them. */
export class ConnectionBytes {
  private readonly open = new Set<Socket>();
  private readonly ended = { received: 0, sent: 0 };

  /** Counts every connection that the server accepts from now on. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      this.open.add(socket);
      socket.once('close', () => {
        this.open.delete(socket);
        this.ended.received += socket.bytesRead;
        this.ended.sent += socket.bytesWritten;
      });
    });
  }

  /** The bytes of all connections until now. */
  get total(): { received: number; sent: number } {
    const total = { ...this.ended };
    for (const { bytesRead, bytesWritten } of this.open) {
      total.received += bytesRead;
      total.sent += bytesWritten;
    }
    return total;
  }
}
