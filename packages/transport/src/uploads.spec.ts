import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import type { BinaryPart } from '@imagewire/models';
import { FakeUpstream } from '@imagewire/fake-upstream';

import { failureOf } from '../test/failure-of.js';
import { png } from '../test/pictures.js';
import {
  Connection,
  type HttpRequest,
  ImageInputError,
  prepareImage,
  RateLimitError,
  send,
  type SendOptions,
  UpstreamError,
} from './index.js';

const upstream = new FakeUpstream();
let connection: Connection;
let folder: string;
beforeAll(async () => {
  await upstream.listen();
  folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
});
afterAll(async () => {
  await upstream.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  upstream.reset();
  await connection.close();
});

const call = { dialect: 'openai', operation: 'edit-image' };
const options = (more: Partial<SendOptions> = {}): SendOptions => ({ connection, call, ...more });
const requestWith = async (image: BinaryPart): Promise<HttpRequest> => ({
  method: 'POST',
  url: `${upstream.url}/v1/images/edits`,
  headers: {},
  body: {
    kind: 'multipart',
    boundary: 'b0undary',
    parts: [
      { name: 'prompt', value: 'a heron' },
      { name: 'image', ...(await prepareImage(image, { path: 'image', maxBytes: Infinity })) },
    ],
  },
});
const pngStream = (): Readable => Readable.from([png.subarray(0, 20), png.subarray(20)]);

describe.each([
  ['undici', () => new Connection()],
  ['a fetch', () => new Connection({ fetch: globalThis.fetch })],
])('a form through %s', (_, connect) => {
  beforeEach(() => {
    connection = connect();
  });

  it.each<[string, () => Promise<BinaryPart>, boolean]>([
    ['bytes', async () => png, true],
    ['a Blob', async () => new Blob([png]), true],
    ['a stream', async () => pngStream(), false],
  ])('carries %s', async (_name, image, sized) => {
    await send(await requestWith(await image()), options());
    const [seen] = upstream.requests;
    expect(seen?.headers['content-type']).toBe('multipart/form-data; boundary=b0undary');
    expect(seen?.headers['content-length']).toBe(sized ? String(seen?.body.byteLength) : undefined);
    expect(seen?.body.toString('latin1')).toBe(
      '--b0undary\r\ncontent-disposition: form-data; name="prompt"\r\n\r\na heron\r\n' +
        '--b0undary\r\ncontent-disposition: form-data; name="image"; filename="image.png"\r\ncontent-type: image/png\r\n\r\n' +
        `${png.toString('latin1')}\r\n--b0undary--\r\n`,
    );
  });

  it('is not sent again once a stream in it was read', async () => {
    upstream.play({ do: 'answer', status: 429 });
    const error = await failureOf(send(await requestWith(pngStream()), options()), RateLimitError);
    expect(error).toMatchObject({
      retryable: true,
      notRetried: 'a picture came from a stream, which can be read only once',
    });
    expect(upstream.requests).toHaveLength(1);
  });

  it('is sent again with everything else', async () => {
    upstream.play({ do: 'answer', status: 429, headers: { 'retry-after': '0' } });
    await send(await requestWith(new Blob([png])), options());
    const [first, second] = upstream.requests;
    expect(second?.body).toEqual(first?.body);
  });

  it('whose stream fails on the way is the caller’s error, and reaches no one whole', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield png;
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    }
    const error = await failureOf(send(await requestWith(failing()), options()), ImageInputError);
    expect(error.message).toBe('image cannot be read (EIO)');
    expect(upstream.charges).toBe(0);
  });
});

describe('an upload', () => {
  beforeEach(() => {
    connection = new Connection();
  });

  it('is read from its file anew by each attempt, with its length', async () => {
    const path = join(folder, 'heron.png');
    await writeFile(path, png);
    upstream.play({ do: 'answer', status: 429, headers: { 'retry-after': '0' } });
    await send(await requestWith(path), options());
    for (const { body, headers } of upstream.requests) {
      expect(body.toString('latin1')).toContain(
        `filename="heron.png"\r\ncontent-type: image/png\r\n\r\n${png.toString('latin1')}\r\n`,
      );
      expect(headers['content-length']).toBe(String(body.byteLength));
    }
    expect(upstream.requests).toHaveLength(2);
  });

  it('whose stream was not begun is tried again', async () => {
    const gone = await new FakeUpstream().listen();
    const request = { ...(await requestWith(pngStream())), url: gone.url };
    await gone.close();
    const error = await failureOf(send(request, options({ maxRetries: 1 })), UpstreamError);
    expect(error.attempts.map(({ failure }) => failure)).toEqual(['never-sent', 'never-sent']);
  });

  it('whose file shrank after it was looked at reaches no one whole', async () => {
    const path = join(folder, 'shrinking.png');
    await writeFile(path, Buffer.concat([png, Buffer.alloc(100)]));
    const request = await requestWith(path);
    await writeFile(path, png);
    await failureOf(send(request, options()), UpstreamError);
    expect(upstream.charges).toBe(0);
  });

  it('is read no faster than it is taken', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield png;
      for (;;) {
        given += 1;
        yield new Uint8Array(65_536);
      }
    }
    upstream.play({ do: 'hang', at: 'headers' });
    await failureOf(send(await requestWith(endless()), options({ timeout: 300 })), UpstreamError);
    // What the sockets' own buffers hold, a few MiB; without back pressure it would be gigabytes.
    expect(given).toBeLessThan(1000);
  });

  it('ends its stream when the caller leaves', async () => {
    const reason = new Error('the user left');
    const abort = new AbortController();
    upstream.play({ do: 'hang', at: 'headers' });
    await new Promise<void>((ended, fail) => {
      async function* endless(): AsyncGenerator<Uint8Array> {
        try {
          for (;;) yield Buffer.concat([png, Buffer.alloc(65_536)]);
        } finally {
          ended();
        }
      }
      requestWith(endless())
        .then((request) => expect(send(request, options({ signal: abort.signal }))).rejects.toBe(reason))
        .catch(fail);
      setTimeout(() => {
        abort.abort(reason);
      }, 30);
    });
  });
});

describe('a stream that is not sent', () => {
  beforeEach(() => {
    connection = new Connection();
  });

  it.each<[string, string, Partial<SendOptions>]>([
    ['where nothing listens', 'http://127.0.0.1:1', { maxRetries: 0 }],
    ['where the call is over before', 'http://127.0.0.1:1', { signal: AbortSignal.abort() }],
    ['where an option cannot work', 'http://127.0.0.1:1', { timeout: 0 }],
  ])('is closed %s', async (_name, url, more) => {
    const stream = pngStream();
    const request = { ...(await requestWith(stream)), url };
    expect(stream.destroyed).toBe(false);
    await expect(send(request, options(more))).rejects.toThrow();
    await new Promise(setImmediate);
    expect(stream.destroyed).toBe(true);
  });

  it('is closed where it is no picture', async () => {
    const stream = Readable.from([Buffer.from('a text, and no picture'), Buffer.from('of any kind')]);
    await failureOf(requestWith(stream), ImageInputError);
    await new Promise(setImmediate);
    expect(stream.destroyed).toBe(true);
  });
});
