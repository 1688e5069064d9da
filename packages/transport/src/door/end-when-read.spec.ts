import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { readAddress } from '../address.js';
import { TimeLimit } from '../time-limit.js';
import { openDoor } from './node-door.js';

// More than may wait for a reader, and less than a socket holds besides.
const body = Buffer.alloc(200_000, 'a');
const length = `content-length: ${body.length}`;

let answer: (socket: Socket) => void;
const server = createServer((socket) => {
  socket.once('data', () => {
    answer(socket);
  });
});
const limit = new TimeLimit(60_000, 'too late');
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => {
  limit.end();
  server.close();
});

/** The size of an answer's body, to a reader that takes its time with each piece. */
async function sizeReadSlowly(head: string, end: (socket: Socket) => void): Promise<number> {
  answer = (socket) => {
    socket.write(`${head}\r\n\r\n`);
    socket.write(body, () => {
      end(socket);
    });
  };
  const door = openDoor({});
  const address = readAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const response = await door.request({ method: 'GET', address, headers: {}, body: undefined, limit });
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    await setTimeout(20);
  }
  await door.close();
  return size;
}

const close = (socket: Socket): void => void socket.end();

it.each([
  ['with its length, and says so', `HTTP/1.1 200 OK\r\n${length}\r\nconnection: close`],
  ['with its length, and does not say so', `HTTP/1.1 200 OK\r\n${length}`],
  ['by that alone', 'HTTP/1.1 200 OK'],
  ['as HTTP/1.0 does', `HTTP/1.0 200 OK\r\n${length}`],
])('an answer whose server closes after it, %s, is whole for a reader that is slow', async (_, head) => {
  expect(await sizeReadSlowly(head, close)).toBe(body.length);
});

it.each<[string, (socket: Socket) => void]>([
  ['closed', close],
  ['reset', (socket) => void setTimeout(10).then(() => socket.resetAndDestroy())],
])(
  'an answer whose connection is %s before its end is a failure for a reader that is slow',
  async (_, end) => {
    const head = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length + 1}\r\nconnection: close`;
    await expect(sizeReadSlowly(head, end)).rejects.toThrow();
  },
);
