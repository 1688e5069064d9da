import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

import { asyncFrom } from '../../test/async-from.js';
import { ReadBuffers, readBuffers, readOnce } from './read-buffers.js';

const buffers = new ReadBuffers();
let server: Server;
let sending: Socket;
let reading: Socket;

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  reading = connect({ port, host: '127.0.0.1', onread: buffers.onread });
  [sending] = (await once(server, 'connection')) as [Socket];
});
afterEach(() => {
  reading.destroy();
  sending.destroy();
  server.close();
});

/** What the socket has read once so many bytes of a letter were sent. */
async function read(size: number, letter: string): Promise<Buffer[]> {
  sending.write(letter.repeat(size));
  const chunks: Buffer[] = [];
  for (let left = size; left > 0;) {
    if (reading.readableLength === 0) await once(reading, 'readable');
    const chunk = reading.read() as Buffer | null;
    if (chunk === null) continue;
    chunks.push(chunk);
    left -= chunk.byteLength;
  }
  return chunks;
}

const isAll = (letter: string, chunk: Buffer): boolean =>
  chunk.toString() === letter.repeat(chunk.byteLength);

it('reads into a buffer again once it was given back, and not before', async () => {
  const [first] = (await read(20_000, 'a')) as [Buffer];
  const [second] = (await read(20_000, 'b')) as [Buffer];
  expect([isAll('a', first), isAll('b', second)]).toEqual([true, true]);
  buffers.takeBack(first.subarray(7, 9));
  // The next buffer is waiting at the socket already.
  await read(20_000, 'c');
  await read(20_000, 'd');
  expect([isAll('d', first), isAll('b', second)]).toEqual([true, true]);
});

it('takes a buffer back once, and others not at all', async () => {
  const [first] = (await read(20_000, 'a')) as [Buffer];
  buffers.takeBack(first);
  buffers.takeBack(first);
  buffers.takeBack(new Uint8Array(65_536));
  const chunks = [];
  for (const letter of 'bcde') chunks.push(...(await read(20_000, letter)));
  expect(new Set(chunks.map(({ buffer }) => buffer)).size).toBe(chunks.length);
});

it('reads again at once into the buffer of what is short, which was copied', async () => {
  const [first] = (await read(100, 'a')) as [Buffer];
  const [second] = (await read(100, 'b')) as [Buffer];
  expect([isAll('a', first), isAll('b', second)]).toEqual([true, true]);
});

it('has a buffer read into again once its reader has asked for a chunk of the next one', async () => {
  const [first, second] = [Buffer.from(new ArrayBuffer(10)), Buffer.from(new ArrayBuffer(10))];
  const pieces = [first.subarray(0, 4), first.subarray(4), second];
  const free = jest.spyOn(readBuffers, 'takeBack');
  const freed: number[] = [];
  for await (const piece of readOnce(asyncFrom(pieces))) {
    expect(piece).toBe(pieces[freed.length]);
    freed.push(free.mock.calls.length);
  }
  expect(freed).toEqual([0, 0, 1]);
  expect(free.mock.calls).toEqual([[pieces[1]], [second]]);
  free.mockRestore();
});
