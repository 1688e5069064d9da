import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type AnswerBehaviour, FakeUpstream } from '@imagewire/fake-upstream';

import { type RawAnswer, sendJson, sendRaw } from './raw-request.js';
import { pictureSaying } from './routing/scripted-answers.js';
import type { StartedGateway } from './start-gateway.js';
import { keys, MODEL, startOverUpstream } from './start-over-upstream.js';

let folder: string;
let upstream: FakeUpstream;
let gateway: StartedGateway;
/** The ids of requests whose answers came whole. */
const acknowledged: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-killed-'));
  upstream = await new FakeUpstream().listen();
  gateway = await startOverUpstream(upstream, folder);
});
afterAll(async () => {
  await upstream.close();
  await gateway.stop();
  await rm(folder, { recursive: true });
});

/** The process ends in an instant; another one is started on what it left. */
async function killAndRestart(): Promise<void> {
  await gateway.kill();
  gateway = await startOverUpstream(upstream, folder);
}

const headersWith = (key?: string): Record<string, string> => ({
  authorization: `Bearer ${keys.ann}`,
  ...(key !== undefined && { 'idempotency-key': key.replaceAll(/[^a-z0-9]/g, '-') }),
});
const bodyOf = (prompt: string, more: object = {}): string =>
  JSON.stringify({ model: MODEL, prompt, ...more });

/** Asks under a key that is named as the prompt. Rejects where the connection breaks before the answer is whole. */
async function ask(prompt: string, more: object = {}, path = '/v1/images/generations'): Promise<RawAnswer> {
  const answer = await sendJson(`${gateway.url}${path}`, bodyOf(prompt, more), headersWith(prompt));
  if (answer.status === 200) acknowledged.push(String(answer.headers['x-request-id']));
  return answer;
}

const answering = (picture: string, more: Partial<AnswerBehaviour> = {}): AnswerBehaviour => ({
  do: 'answer',
  body: { created: 1, data: [{ b64_json: picture }] },
  ...more,
});
const pictureIn = ({ text }: RawAnswer): string | undefined =>
  (JSON.parse(text) as { data: { b64_json?: string }[] }).data[0]?.b64_json;

/** How often the upstream was sent a prompt. */
const sent = (prompt: string): number =>
  upstream.requests.filter(({ body }) => body.includes(JSON.stringify(prompt))).length;
const untilSent = async (prompt: string): Promise<void> => {
  const patience = AbortSignal.timeout(20_000);
  while (
    !patience.aborted &&
    !upstream.requests.some(({ body, complete }) => complete && body.includes(JSON.stringify(prompt)))
  )
    await new Promise((end) => setTimeout(end, 2));
};

async function expectUnknown(prompt: string, more?: object): Promise<void> {
  const answer = await ask(prompt, more);
  expect({ status: answer.status, ...JSON.parse(answer.text) }).toMatchObject({
    status: 409,
    error: { code: 'outcome_unknown' },
  });
  expect(answer.headers['x-should-retry']).toBe('false');
  expect(sent(prompt)).toBe(1);
}

describe('a gateway that is killed', () => {
  it('before it has read a request has sent nothing: the key is new', async () => {
    const prompt = 'before sending';
    const body = bodyOf(prompt);
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    const lines = Object.entries({ ...headersWith(prompt), 'content-type': 'application/json' });
    socket.write(
      `POST /v1/images/generations HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${body.length}\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n${body.slice(0, -5)}`,
    );
    await once(socket, 'ready').catch(() => undefined);
    await killAndRestart();
    expect(await ask(prompt)).toMatchObject({ status: 200 });
    expect(sent(prompt)).toBe(1);
  });

  it('while it waits for the upstream never sends the same again', async () => {
    upstream.play({ do: 'hang', at: 'end' });
    const lost = ask('while waiting');
    lost.catch(() => undefined);
    await untilSent('while waiting');
    await killAndRestart();
    await expect(lost).rejects.toThrow();
    await expectUnknown('while waiting');
  });

  it('while it waits for an upstream that honours keys never sends the same again either', async () => {
    upstream.behave({ honoursIdempotency: true });
    upstream.play({ do: 'hang', at: 'end' });
    const lost = ask('while waiting for a promise');
    lost.catch(() => undefined);
    await untilSent('while waiting for a promise');
    await killAndRestart();
    await expect(lost).rejects.toThrow();
    await expectUnknown('while waiting for a promise');
    upstream.behave({ honoursIdempotency: false });
  });

  it('between two attempts does not make the second', async () => {
    const more = { retry: { count: 1, on_codes: [429] } };
    upstream.play({ do: 'answer', status: 429, body: {} });
    const path = '/v2/router/images/generations';
    const lost = ask('between attempts', more, path);
    lost.catch(() => undefined);
    await untilSent('between attempts');
    await killAndRestart();
    const answer = await ask('between attempts', more, path);
    expect(answer).toMatchObject({ status: 409, headers: { 'x-should-retry': 'false' } });
    expect(sent('between attempts')).toBe(1);
  });

  it('in the middle of the upstream’s answer never sends the same again', async () => {
    upstream.play(answering(pictureSaying('half'), { drip: { bytes: 20, every: 50 } }));
    const lost = ask('half an answer');
    lost.catch(() => undefined);
    await untilSent('half an answer');
    await new Promise((end) => setTimeout(end, 120));
    await killAndRestart();
    await expectUnknown('half an answer');
  });

  it('after the client has left, while it finishes the work, never sends the same again', async () => {
    upstream.play({ do: 'hang', at: 'end' });
    const leaving = new AbortController();
    const call = request(`${gateway.url}/v1/images/generations`, {
      method: 'POST',
      headers: { ...headersWith('left alone'), 'content-type': 'application/json' },
      signal: leaving.signal,
    });
    call.on('error', () => undefined).end(bodyOf('left alone'));
    await untilSent('left alone');
    leaving.abort();
    await killAndRestart();
    await expectUnknown('left alone');
  });

  it('in the middle of its own answer gives the same one again', async () => {
    const large = pictureSaying('x'.repeat(12 * 1024 * 1024));
    upstream.play(answering(large));
    const call = request(`${gateway.url}/v1/images/generations`, {
      method: 'POST',
      headers: { ...headersWith('half told'), 'content-type': 'application/json' },
    });
    call.on('error', () => undefined).end(bodyOf('half told'));
    // The first bytes are there, the rest is not read and so cannot have been written.
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    answer.on('error', () => undefined);
    await killAndRestart();
    answer.destroy();
    const again = await ask('half told');
    expect(again.headers['x-imagewire-replayed']).toBe('1');
    expect(pictureIn(again) === large).toBe(true);
    expect(sent('half told')).toBe(1);
  });

  it('in the middle of a stream never sends the same again', async () => {
    const event = { type: 'image_generation.completed', b64_json: pictureSaying('first'), created_at: 1 };
    const events = [event, { ...event, b64_json: pictureSaying('second'.repeat(100)) }];
    const first = JSON.stringify(event).length + 20;
    upstream.play({ do: 'answer', events, cutAfter: first, then: 'hang' });
    const call = request(`${gateway.url}/v1/images/generations`, {
      method: 'POST',
      headers: { ...headersWith('half a stream'), 'content-type': 'application/json' },
    });
    call.on('error', () => undefined).end(bodyOf('half a stream', { stream: true, n: 2 }));
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    answer.on('error', () => undefined);
    await once(answer, 'data');
    await killAndRestart();
    await expectUnknown('half a stream', { stream: true, n: 2 });
  });

  it('has all that it acknowledged: answers under a key, answers from memory, links and refusals', async () => {
    upstream.play(
      answering(pictureSaying('kept')),
      answering(pictureSaying('cached')),
      answering(pictureSaying('linked')),
    );
    upstream.play({
      do: 'answer',
      status: 400,
      body: { error: { message: 'no', code: 'moderation_blocked' } },
    });
    const cached = { cache: { type: 'exact_match' } };
    const path = '/v2/router/images/generations';
    const remembered = (): Promise<RawAnswer> =>
      sendJson(`${gateway.url}${path}`, bodyOf('cached', cached), headersWith());
    await ask('kept');
    await remembered();
    const { data } = JSON.parse((await ask('linked', { response_format: 'url' })).text) as {
      data: { url: string }[];
    };
    const refused = await ask('refused');
    await killAndRestart();
    expect(pictureIn(await ask('kept'))).toBe(pictureSaying('kept'));
    const hit = await remembered();
    expect({ ...hit.headers, picture: pictureIn(hit) }).toMatchObject({
      'x-imagewire-cache': expect.stringMatching(/^hit/) as string,
      picture: pictureSaying('cached'),
    });
    const link = new URL(data[0]?.url ?? '');
    const linked = await sendRaw(`${gateway.url}${link.pathname}${link.search}`, { method: 'GET' });
    expect(linked.bytes.toString('base64')).toBe(pictureSaying('linked'));
    expect(await ask('refused')).toMatchObject({ status: 400, text: refused.text });
    expect(['kept', 'cached', 'linked', 'refused'].map(sent)).toEqual([1, 1, 1, 1]);
  });

  it('while it writes a picture leaves nothing of it behind', async () => {
    const stray = join(folder, 'pictures', '00000000-0000-4000-8000-000000000000.png.part');
    await writeFile(stray, 'half a picture');
    await killAndRestart();
    expect(await readdir(join(folder, 'pictures'))).not.toContain(
      '00000000-0000-4000-8000-000000000000.png.part',
    );
  });

  it.each([1, 10, 20])(
    'among group commits, after %i of 40 answers, keeps what it told and sends nothing twice',
    async (enough) => {
      const prompts = Array.from({ length: 40 }, (_, index) => `crowd of ${enough}, ${index}`);
      upstream.play(...prompts.map((prompt, index) => answering(pictureSaying(prompt), { delay: index })));
      const told = new Map<string, string | undefined>();
      const ended = Promise.withResolvers<undefined>();
      const clients = prompts.map((prompt) =>
        ask(prompt).then(
          (answer) => {
            told.set(prompt, pictureIn(answer));
            if (told.size === enough) ended.resolve(undefined);
          },
          () => undefined,
        ),
      );
      await ended.promise;
      await killAndRestart();
      await Promise.all(clients);
      expect(told.size).toBeGreaterThanOrEqual(enough);
      for (const prompt of prompts) {
        const answer = await ask(prompt);
        expect([200, 409]).toContain(answer.status);
        if (told.has(prompt))
          expect({ prompt, picture: pictureIn(answer) }).toEqual({ prompt, picture: told.get(prompt) });
        if (answer.status === 409) expect(answer.headers['x-should-retry']).toBe('false');
        // The intent is committed before anything is sent: the end may have come between the two.
        expect({
          prompt,
          isOnce: sent(prompt) === 1 || (sent(prompt) === 0 && answer.status === 409),
        }).toEqual({
          prompt,
          isOnce: true,
        });
      }
    },
  );

  it('has a record of every answer that came whole', async () => {
    await gateway.stop();
    const store = new DatabaseSync(join(folder, 'imagewire.db'), { readOnly: true });
    const recorded = new Set(
      store
        .prepare('SELECT id FROM requests WHERE status = 200')
        .all()
        .map(({ id }) => id),
    );
    store.close();
    // The 31 of the crowds that were told in time were told again.
    expect(acknowledged.length).toBeGreaterThan(60);
    expect(acknowledged.filter((id) => !recorded.has(id))).toEqual([]);
  });
});
