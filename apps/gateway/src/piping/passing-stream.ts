import { Readable, type Writable } from 'node:stream';

/** Writes a body to a client; resolves once its last bytes are written, and rejects where it breaks off before. */
export type PassTo = (client: Writable) => Promise<void>;

/**
 * A body as Fastify wants it: a stream that it can pipe to the client and that tells how it ended. No byte goes through it, because
 * Node's streams cost as much for each chunk as the system calls that read and write it.
 */
export class PassingStream extends Readable {
  constructor(private readonly passTo: PassTo) {
    super();
  }

  override pipe<Client extends NodeJS.WritableStream>(client: Client, { end = true } = {}): Client {
    this.passTo(client as unknown as Writable).then(
      () => {
        if (end) client.end();
        this.push(null);
        this.resume();
      },
      (error: unknown) => this.destroy(error as Error),
    );
    return client;
  }

  override _read(): void {
    // Whoever passes the body on writes it.
  }
}
