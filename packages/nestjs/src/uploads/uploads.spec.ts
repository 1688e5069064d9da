import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

import type { INestApplication } from '@nestjs/common';

import { held, platforms, startHost } from '../../test/host-app.js';
import {
  answerOf,
  filePart,
  multipart,
  multipartType,
  open,
  send,
  textPart,
} from '../../test/raw-request.js';
import type { UploadOptions } from './upload-options.js';

const prompt = textPart('prompt', 'p');
const large = filePart('image', Buffer.alloc(5000, 'x'));

describe.each(platforms)('uploads on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  let spoolFolder: string;

  const start = async (options: UploadOptions = {}): Promise<void> => {
    spoolFolder = await mkdtemp(join(tmpdir(), 'imagewire-spec-'));
    app = await startHost(platform, { spoolFolder, ...options });
    url = await app.getUrl();
  };
  afterEach(async () => {
    await app.close();
    await rm(spoolFolder, { recursive: true });
  });

  const post = (body: Buffer, route = 'form') => send(`${url}/${route}`, multipartType, body);
  const begin = (route = 'form') =>
    open(`${url}/${route}`, { 'content-type': multipartType, 'transfer-encoding': 'chunked' });
  const spooled = () => readdir(spoolFolder);
  /** Passes once the folder is empty; the suite's time limit is the only clock. */
  const nothingIsLeft = async () => {
    while ((await spooled()).length > 0) await wait(5);
  };
  const connections = () => {
    const server = app.getHttpServer() as Server;
    return promisify(server.getConnections.bind(server))();
  };
  const isAlive = async () => expect((await post(multipart(large, prompt))).status).toBe(200);

  describe('of files', () => {
    beforeEach(() => start({ maxMemoryBytes: 1000 }));

    it('keeps a large one on disk until the answer is complete', async () => {
      const arrived = once(held, 'arrived');
      const answer = post(multipart(large, large, prompt), 'held');
      await arrived;
      const [folder] = await spooled();
      expect(await readdir(join(spoolFolder, folder ?? ''))).toHaveLength(2);
      held.emit('release');
      expect((await answer).body.image).toMatchObject([{ size: 5000 }, { size: 5000 }]);
      await nothingIsLeft();
    });

    it('keeps a large one on disk for work that goes on behind the answer', async () => {
      expect((await post(multipart(large, prompt), 'outlived')).status).toBe(200);
      await isAlive();
      expect(await spooled()).not.toEqual([]);
      held.emit('release');
      await nothingIsLeft();
    });

    it('keeps a small one in memory', async () => {
      const arrived = once(held, 'arrived');
      const answer = post(multipart(filePart('image', Buffer.alloc(1000)), prompt), 'held');
      await arrived;
      expect(await spooled()).toEqual([]);
      held.emit('release');
      expect((await answer).body.image).toMatchObject({ size: 1000 });
    });

    it('leaves nothing behind where the model refuses the form', async () => {
      expect((await post(multipart(large))).body.error?.param).toBe('prompt');
      await nothingIsLeft();
    });

    it('leaves nothing behind where the form is cut off', async () => {
      const body = multipart(prompt, large);
      expect((await post(body.subarray(0, -20))).body.error?.code).toBe('truncated_form');
      expect(await spooled()).toEqual([]);
    });

    it('leaves nothing behind where the client leaves in the middle of a file', async () => {
      const call = begin().on('error', () => undefined);
      call.write(multipart(prompt, large).subarray(0, -20));
      while ((await spooled()).length === 0) await wait(5);
      call.destroy();
      await nothingIsLeft();
      await isAlive();
    });

    it('leaves nothing behind where the client leaves before the answer', async () => {
      const arrived = once(held, 'arrived');
      const call = begin('held').on('error', () => undefined);
      call.end(multipart(prompt, large));
      await arrived;
      expect(await spooled()).toHaveLength(1);
      call.destroy();
      await nothingIsLeft();
      held.emit('release');
      await isAlive();
    });

    it('answers when the disk refuses a file', async () => {
      await rm(spoolFolder, { recursive: true });
      const answer = await post(multipart(large, prompt));
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toContain(spoolFolder);
      expect((await post(multipart(filePart('image', Buffer.alloc(10)), prompt))).status).toBe(200);
      await startFolderAgain();
    });

    const startFolderAgain = async () => {
      spoolFolder = await mkdtemp(join(tmpdir(), 'imagewire-spec-'));
    };
  });

  describe('beyond a limit', () => {
    beforeEach(() => start());

    it('refuses a file of 51 MB and takes one of 50', async () => {
      const file = (megabytes: number) => filePart('image[]', Buffer.alloc(megabytes * 1_000_000));
      expect(await post(multipart(prompt, file(51)))).toMatchObject({
        status: 413,
        body: { error: { param: 'image', code: 'file_too_large' } },
      });
      expect((await post(multipart(prompt, file(50)))).status).toBe(200);
      await nothingIsLeft();
    });

    it('leaves the number of pictures to the model', async () => {
      const pictures = (count: number) =>
        Array.from({ length: count }, () => filePart('image', Buffer.from('x')));
      expect(await post(multipart(prompt, ...pictures(17)))).toMatchObject({
        status: 400,
        body: { error: { param: 'image', code: 'invalid_value' } },
      });
      expect((await post(multipart(prompt, ...pictures(16)))).status).toBe(200);
    });

    it.each([
      ['files', (index: number) => filePart(`f${index}`, Buffer.from('x'))],
      ['texts', (index: number) => textPart(`t${index}`, 'x')],
    ])('refuses 10,000 %s', async (_, part) => {
      const parts = Array.from({ length: 10_000 }, (_unused, index) => part(index));
      expect(await post(multipart(...parts))).toMatchObject({
        status: 400,
        body: { error: { param: null, code: 'too_many_parts' } },
      });
      await isAlive();
    });

    it('refuses a text above 1 MiB and takes one of it', async () => {
      const sized = (bytes: number) => post(multipart(large, textPart('prompt', 'x'.repeat(bytes))));
      expect(await sized(1_048_577)).toMatchObject({
        status: 413,
        body: { error: { param: 'prompt', code: 'field_too_large' } },
      });
      expect((await sized(1_048_576)).status).toBe(200);
    });

    it('refuses a text among the files that does not end', async () => {
      const call = begin();
      const answer = answerOf(call);
      call.write(multipart(textPart('image', 'x'.repeat(100_000))).subarray(0, -10));
      expect((await answer).body.error).toMatchObject({ param: 'image', code: 'file_expected' });
      call.destroy();
    });
  });

  describe('of a body that is too large', () => {
    beforeEach(() => start({ maxBodyBytes: 10_000 }));
    const tooLarge = { status: 413, body: { error: { param: null, code: 'body_too_large' } } };

    it('refuses it by its announced length, before it has come', async () => {
      const call = open(`${url}/form`, { 'content-type': multipartType, 'content-length': 10_001 });
      call.flushHeaders();
      expect(await answerOf(call)).toMatchObject(tooLarge);
      call.destroy();
    });

    it('refuses it where no length was announced', async () => {
      const call = begin();
      const answer = answerOf(call);
      call.write(multipart(large, large, large).subarray(0, 10_001));
      expect(await answer).toMatchObject(tooLarge);
      call.destroy();
      await isAlive();
    });
  });

  describe('at the same time', () => {
    const body = multipart(large, prompt);

    it('makes one wait for its turn', async () => {
      await start({ maxConcurrent: 1 });
      const first = begin();
      first.write(body.subarray(0, 100));
      const finished: string[] = [];
      const second = post(body).then(() => finished.push('second'));
      const firstAnswer = answerOf(first).then(() => finished.push('first'));
      // A request that needs no turn comes and goes meanwhile.
      await send(`${url}/json`, 'application/json', '{"prompt":"p"}');
      expect(finished).toEqual([]);
      first.end(body.subarray(100));
      await Promise.all([firstAnswer, second]);
      expect(finished).toEqual(['first', 'second']);
    });

    it('gives the turn of one who left while waiting to the next', async () => {
      await start({ maxConcurrent: 1 });
      const first = begin();
      first.write(body.subarray(0, 100));
      await send(`${url}/json`, 'application/json', '{"prompt":"p"}');
      const leaver = begin().on('error', () => undefined);
      leaver.write(body.subarray(0, 100));
      await send(`${url}/json`, 'application/json', '{"prompt":"p"}');
      const present = await connections();
      leaver.destroy();
      while ((await connections()) === present) await wait(5);
      const third = post(body);
      first.end(body.subarray(100));
      expect((await answerOf(first)).status).toBe(200);
      expect((await third).status).toBe(200);
    });

    it('refuses one that does not arrive in time', async () => {
      await start({ timeoutMilliseconds: 20, maxConcurrent: 1 });
      const call = begin();
      call.write(body.subarray(0, 100));
      expect(await answerOf(call)).toMatchObject({
        status: 408,
        body: { error: { code: 'upload_timeout' } },
      });
      call.destroy();
    });
  });
});
