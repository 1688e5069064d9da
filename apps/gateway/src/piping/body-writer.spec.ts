import { Writable } from 'node:stream';

import { BodyWriter } from './body-writer.js';

/** A client that takes what it is sent when it is told to. */
function clientOf(): { client: Writable; takeNext: () => void; taken: number[] } {
  const taken: number[] = [];
  let takeNext = (): void => undefined;
  const client = new Writable({
    write: (chunk: Buffer, _, done) => {
      takeNext = () => {
        taken.push(chunk.byteLength);
        done();
      };
    },
  });
  return { client, takeNext: () => takeNext(), taken };
}

it('lets no more come while a client is slow, and lets it come once that has caught up', async () => {
  const { client, takeNext, taken } = clientOf();
  const writer = new BodyWriter(client);
  writer.write(Buffer.alloc(100_000));
  expect(writer.wait).toBeUndefined();
  writer.write(Buffer.alloc(100_000));
  const { wait } = writer;
  expect(wait).toBeDefined();
  let waited = false;
  void wait?.then(() => (waited = true));
  takeNext();
  await new Promise(setImmediate);
  expect(waited).toBe(false);
  takeNext();
  await wait;
  expect(taken).toEqual([100_000, 100_000]);
  expect(writer.wait).toBeUndefined();
});
