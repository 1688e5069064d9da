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

it('frees the buffers that a body came in once nothing of them waits, whatever was written between their pieces', () => {
  const own = Buffer.from('of the gateway');
  const released: Uint8Array[] = [];
  const { client, takeNext } = clientOf();
  const writer = new BodyWriter(client, (chunk) => released.push(chunk));
  const buffer = Buffer.alloc(1000);
  const [one, other, last] = [buffer.subarray(0, 500), buffer.subarray(500), Buffer.alloc(1000)];

  writer.write(one.subarray(0, 100));
  writer.write(own);
  writer.write(one.subarray(200));
  writer.took(one);
  writer.write(other);
  writer.took(other);
  writer.write(last);
  writer.took(last);
  for (let pieces = 0; pieces < 4; pieces += 1) takeNext();
  expect(released).toEqual([]);
  takeNext();
  expect(released).toEqual([other]);

  writer.end(own);
  expect(released).toEqual([other]);
  takeNext();
  expect(released).toEqual([other, last]);
});
