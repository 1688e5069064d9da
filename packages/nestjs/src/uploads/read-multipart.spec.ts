import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { OpenAIEditImageRequest } from '@imagewire/models';

import { filePart, multipart, multipartType, send, textPart } from '../../test/raw-request.js';
import { readMultipart } from './read-multipart.js';
import { Spool } from './spool.js';
import { completeUploadOptions } from './upload-options.js';

let server: Server;
afterEach(() => server.close());

/** Sends a form to a bare server and gives what the reading of it came to. */
async function reading(
  before: (request: IncomingMessage) => Promise<unknown>,
  body = multipart(textPart('prompt', 'p')),
  spool = new Spool(tmpdir()),
): Promise<unknown> {
  let outcome: unknown;
  server = createServer((request, response) => {
    const read = async () => {
      await before(request);
      return readMultipart(
        request,
        OpenAIEditImageRequest,
        spool,
        completeUploadOptions({ maxMemoryBytes: 10 }),
      );
    };
    void read()
      .then(
        (fields) => (outcome = fields),
        (error: unknown) => (outcome = error),
      )
      .then(() => response.end('{}'));
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await send(`http://127.0.0.1:${port}`, multipartType, body);
  return outcome;
}

describe('readMultipart', () => {
  it('reads a request that stands by itself', async () => {
    expect(await reading(() => Promise.resolve())).toEqual([['prompt', 'p']]);
  });

  it('says so where somebody has read the body before', async () => {
    const outcome = await reading((request) => once(request.resume(), 'end'));
    expect(outcome).toMatchObject({ kind: 'body_already_read', status: 500 });
  });

  it('waits for a file that is being made before it refuses the form, so that all can be removed', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'imagewire-spec-'));
    const made: string[] = [];
    class SlowSpool extends Spool {
      override async create() {
        await setTimeout(50);
        const file = await super.create();
        made.push('file');
        return file;
      }
    }
    const spool = new SlowSpool(parent);
    const cut = multipart(filePart('image', Buffer.alloc(100))).subarray(0, -20);
    const outcome = await reading(() => Promise.resolve(), cut, spool);
    expect(outcome).toMatchObject({ kind: 'truncated_form' });
    expect(made).toEqual(['file']);
    await spool.remove();
    expect(await readdir(parent)).toEqual([]);
    await rm(parent, { recursive: true });
  });
});
