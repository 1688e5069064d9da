import { Writable } from 'node:stream';

import { BodyWriter } from './body-writer.js';

/** A client that takes what it is sent when it is told to. */
function clientOf(): { client: Writable; takeNext: () => Promise<void>; taken: number[] } {
  const taken: number[] = [];
  let takeNext = (): void => undefined;
  const client = new Writable({
    highWaterMark: 1500,
    write: (chunk: Buffer, _, done) => {
      takeNext = () => {
        taken.push(chunk.byteLength);
        done();
      };
    },
  });
  const next = async (): Promise<void> => {
    takeNext();
    await new Promise(setImmediate);
  };
  return { client, takeNext: next, taken };
}

it('lets no more come while a client is slow, and lets it come once that has caught up', async () => {
  const { client, takeNext, taken } = clientOf();
  const writer = new BodyWriter(client);
  const chunk = Buffer.alloc(1000);
  expect(writer.pass([chunk], chunk)).toBeUndefined();
  const wait = writer.pass([chunk], chunk);
  expect(wait).toBeDefined();
  let waited = false;
  void wait?.then(() => (waited = true));
  await takeNext();
  expect(waited).toBe(false);
  await takeNext();
  await wait;
  expect(taken).toEqual([1000, 1000]);
  expect(writer.pass([chunk], chunk)).toBeUndefined();
});

it('frees the buffers that a body came in once nothing of them waits, whatever was written between their pieces', async () => {
  const own = Buffer.from('of the gateway');
  const released: Uint8Array[] = [];
  const { client, takeNext } = clientOf();
  const writer = new BodyWriter(client, (chunk) => released.push(chunk));
  const buffer = Buffer.alloc(1000);
  const [one, other, last] = [buffer.subarray(0, 500), buffer.subarray(500), Buffer.alloc(1000)];
  const unwritten = Buffer.alloc(1000);

  void writer.pass([one.subarray(0, 100), own, one.subarray(200)], one);
  void writer.pass([other], other);
  for (let pieces = 0; pieces < 3; pieces += 1) await takeNext();
  void writer.pass([own, last], last);
  await takeNext();
  void writer.pass([], unwritten);
  // All of its own has left, and the piece that was written with the next chunk has not.
  expect(released).toEqual([]);
  await takeNext();
  await takeNext();
  void writer.pass([], unwritten);
  expect(released).toEqual([other, last]);

  writer.end(own);
  expect(released).toEqual([other, last]);
  await takeNext();
  expect(released).toEqual([other, last, unwritten]);
});

it('frees a buffer that was read full as soon as it has left as it is, and no other before the next has come', async () => {
  const released: Uint8Array[] = [];
  const { client, takeNext } = clientOf();
  const writer = new BodyWriter(client, (chunk) => released.push(chunk));
  const [first, buffer, held] = [Buffer.alloc(100), Buffer.alloc(200), Buffer.alloc(100)];
  const [one, other] = [buffer.subarray(0, 100), buffer.subarray(100)];

  void writer.pass([first], first);
  await takeNext();
  void writer.pass([one], one);
  await takeNext();
  void writer.pass([other], other);
  await takeNext();
  expect(released).toEqual([first]);
  void writer.pass([], held);
  expect(released).toEqual([first, other]);
});

it('frees nothing that its client was not sent', async () => {
  const released: Uint8Array[] = [];
  const { client } = clientOf();
  const writer = new BodyWriter(client, (chunk) => released.push(chunk));
  const chunk = Buffer.alloc(1000);
  void writer.pass([chunk], chunk);
  writer.end(Buffer.alloc(1000));
  client.on('error', () => undefined).destroy(new Error('gone'));
  await new Promise(setImmediate);
  expect(released).toEqual([]);
});
