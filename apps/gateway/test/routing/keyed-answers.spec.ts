import { OpenAIGenerateImageResponse, readModel, serializeModel } from '@imagewire/models';
import type { FailureClass } from '@imagewire/transport';

import { wantedDelivery } from '../../src/delivery/wanted-delivery.js';
import { type Client, ClientLeft } from '../../src/routing/client.js';
import { errorAnswer } from '../../src/errors/error-answer.js';
import { withRequest } from '../../src/routing/with-request.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import { streamOfAnswer } from '../../src/upstreams/stream-of-answer.js';
import { answerTo, client } from './clients.js';
import { openAIJob, orqJob } from './jobs.js';
import { PICTURE } from './scripted-answers.js';
import { createRegistry } from './scripted-registry.js';
import { type Play, ScriptedUpstream } from './scripted-upstream.js';
import { ServiceBench } from './service-bench.js';
import { VirtualClock } from './virtual-clock.js';

/** A model that makes one image in a call. */
const SPLIT = 'openai/gpt-image-1-mini';

let clock: VirtualClock;
let upstream: ScriptedUpstream;
let plays: Play[];
let bench: ServiceBench;
beforeEach(() => {
  clock = new VirtualClock();
  plays = [];
  upstream = new ScriptedUpstream('one', plays, clock);
  const offers = { 'openai/gpt-image-1': ['one'], [SPLIT]: [{ at: 'one', imagesPerCall: 1 }] };
  const registry = createRegistry(offers, new Map([['one', upstream]]));
  bench = new ServiceBench(registry, clock);
});
afterEach(() => bench.end());

const answerOf = (job: ImageJob, from: Client): Promise<object> => answerTo(bench, clock, job, from);

const fresh = { from: 'upstream', images: [PICTURE] };
const again = { from: 'replay', images: [PICTURE] };
const unknown = { status: 409, code: 'outcome_unknown', retry: 'false' };

describe('an idempotency key', () => {
  it('gives the stored answer again, and calls no upstream', async () => {
    expect(await answerOf(orqJob(), client('k'))).toEqual(fresh);
    expect(await answerOf(orqJob(), client('k'))).toEqual(again);
    expect(upstream.charges).toBe(1);
  });

  it('gives the stored answer after a restart', async () => {
    await answerOf(orqJob(), client('k'));
    bench.restart();
    expect(await answerOf(orqJob(), client('k'))).toEqual(again);
  });

  it('hands the stored picture over as it is asked for, by a link that is good now', async () => {
    const body = { response_format: 'url' };
    await answerOf(orqJob(body), client('k'));
    expect(await answerOf(orqJob(body), client('k'))).toMatchObject({
      from: 'replay',
      images: [expect.stringMatching(/^http:\/\/here\/pictures\/picture-\d+\?expires=/)],
    });
  });

  it.each([
    ['prompt', { prompt: 'a crane' }],
    ['n', { n: 2 }],
    ['routing', { fallbacks: [{ model: 'openai/gpt-image-2' }] }],
    ['labels', { name: 'other' }],
  ])('refuses a request with another %s', async (_, other) => {
    await answerOf(orqJob(), client('k'));
    expect(await answerOf(orqJob(other), client('k'))).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
    expect(upstream.charges).toBe(1);
  });

  it.each(['image', 'images', 'mask'])(
    'refuses one with another %s, a word that a generation passes on',
    async (name) => {
      const jobWith = (address: string): ImageJob => withRequest(openAIJob(), { [name]: address });
      await answerOf(jobWith('https://a.example/a.png'), client('k'));
      expect(await answerOf(jobWith('https://a.example/b.png'), client('k'))).toMatchObject({ status: 422 });
    },
  );

  it('takes members in any order for the same request', async () => {
    await answerOf(orqJob({ quality: 'low', size: '1024x1024' }), client('k'));
    expect(await answerOf(orqJob({ size: '1024x1024', quality: 'low' }), client('k'))).toEqual(again);
  });

  it('belongs to one caller', async () => {
    await answerOf(orqJob(), client('k'));
    expect(await answerOf(orqJob({ prompt: 'a crane' }), client('k', undefined, 'bob'))).toEqual(fresh);
    expect(upstream.charges).toBe(2);
  });

  it('lets twins share one call', async () => {
    plays.push({ do: 'answer', after: 1000 });
    const twins = [answerOf(orqJob(), client('k')), answerOf(orqJob(), client('k'))];
    expect(await Promise.all(twins)).toEqual([fresh, fresh]);
    expect(upstream.charges).toBe(1);
  });

  it('refuses another request while the first is under way', async () => {
    plays.push({ do: 'answer', after: 1000 });
    const first = answerOf(orqJob(), client('k'));
    expect(await answerOf(orqJob({ n: 2 }), client('k'))).toMatchObject({ status: 422 });
    expect(await first).toEqual(fresh);
  });

  it('has the work finished and stored when its client leaves', async () => {
    plays.push({ do: 'answer', after: 1000 });
    const leaving = new AbortController();
    const first = answerOf(orqJob(), client('k', leaving.signal));
    setImmediate(() => leaving.abort(new ClientLeft('gone')));
    expect(await first).toEqual({ left: true });
    await clock.until(bench.flights.untilOver());
    expect(await answerOf(orqJob(), client('k'))).toEqual(again);
    expect(upstream.charges).toBe(1);
  });

  it('is never sent again once the gateway was killed after sending', async () => {
    plays.push({ do: 'hang', isDeaf: true });
    const first = bench.service.run(orqJob(), client('k'));
    first.catch(() => undefined);
    while (upstream.charges === 0) await new Promise((resolve) => setImmediate(resolve));
    bench.restart();
    expect(await answerOf(orqJob(), client('k'))).toEqual(unknown);
    expect(await answerOf(orqJob(), client('k'))).toEqual(unknown);
    expect(upstream.charges).toBe(1);
  });

  it('commits its intent before anything is sent', async () => {
    const find = () => bench.database.row('SELECT key, outcome FROM idempotency');
    const atSending: unknown[] = [];
    const send = upstream.send.bind(upstream);
    upstream.send = (job, call) => {
      atSending.push(find());
      return send(job, call);
    };
    await answerOf(orqJob(), client('k'));
    expect(atSending).toEqual([{ key: 'k', outcome: null }]);
  });

  it.each<[string, Play, object]>([
    [
      'a failure that may have been charged',
      { do: 'fail', failure: 'unknown', status: 500 },
      { status: 502, code: 'upstream_failed', retry: 'false' },
    ],
    [
      'a refusal',
      { do: 'fail', failure: 'refused', status: 400, code: 'moderation_blocked', isContentRefusal: true },
      { status: 400, code: 'moderation_blocked' },
    ],
  ])('gives %s again', async (_, play, answer) => {
    plays.push(play);
    expect(await answerOf(orqJob(), client('k'))).toEqual(answer);
    expect(await answerOf(orqJob(), client('k'))).toEqual(answer);
    expect(upstream.calls).toHaveLength(1);
  });

  it.each<[string, Play]>([
    ['the upstream did nothing', { do: 'fail', failure: 'not-processed', status: 429 }],
    ['nothing reached the upstream', { do: 'fail', failure: 'never-sent' }],
  ])('can be used again where %s', async (_, play) => {
    plays.push(play);
    expect(await answerOf(orqJob(), client('k'))).toMatchObject({ code: expect.any(String) as string });
    expect(await answerOf(orqJob(), client('k'))).toEqual(fresh);
  });

  it('can be used again where the request was refused before anything was sent', async () => {
    expect(await answerOf(orqJob({ model: 'openai/gpt-5' }), client('k'))).toMatchObject({ status: 404 });
    expect(await answerOf(orqJob(), client('k'))).toEqual(fresh);
  });

  it('sends nothing where its intent cannot be committed, says so, and holds that against no upstream', async () => {
    const { database } = bench;
    const write = database.write.bind(database);
    database.write = () => Promise.reject(new Error('the disk is full'));
    for (let time = 0; time < 6; time += 1)
      expect(await answerOf(orqJob(), client('k'))).toEqual({ status: 500, code: 'internal_error' });
    expect(upstream.calls).toHaveLength(0);
    expect(database.rows('SELECT DISTINCT failure FROM attempts')).toEqual([{ failure: 'never-sent' }]);
    database.write = write;
    expect(await answerOf(orqJob(), client('k'))).toEqual(fresh);
  });

  it('says of an answer that was given and could not be stored that it may not have been written', async () => {
    const { database } = bench;
    const write = database.write.bind(database);
    let isFull = false;
    database.write = (...change) => {
      if (isFull) return Promise.reject(new Error('the disk is full'));
      isFull = true;
      return write(...change);
    };
    expect(await answerOf(orqJob(), client('k'))).toEqual(fresh);
    await expect(bench.service.run(orqJob(), client('k'))).rejects.toThrow(
      'no answer is stored: the gateway could not write it, or stopped before it had',
    );
    expect(upstream.charges).toBe(1);
  });

  it('gives the failure of a call again that it shared for the sake of the cache', async () => {
    plays.push({ do: 'fail', failure: 'unknown', status: 500, after: 1000 });
    const body = { cache: { type: 'exact_match' } };
    const failed = { status: 502, code: 'upstream_failed', retry: 'false' };
    const both = [answerOf(orqJob(body), client('k')), answerOf(orqJob(body), client('other'))];
    expect(await Promise.all(both)).toEqual([failed, failed]);
    expect(await answerOf(orqJob(body), client('other'))).toEqual(failed);
    expect(upstream.calls).toHaveLength(1);
  });

  it('is forgotten after its time', async () => {
    await answerOf(orqJob(), client('k'));
    await clock.until(clock.sleep(86_400_001));
    expect(await answerOf(orqJob({ n: 2 }), client('k'))).toMatchObject({ from: 'upstream' });
  });

  it('says so where the stored pictures are gone', async () => {
    await answerOf(orqJob(), client('k'));
    bench.pictures.saved.clear();
    expect(await answerOf(orqJob(), client('k'))).toEqual(unknown);
  });
});

describe('an idempotency key of a stream', () => {
  const eventsOf = async (key: string, signal?: AbortSignal): Promise<string[]> => {
    const types: string[] = [];
    const { value } = await bench.service.stream(openAIJob({ stream: true, n: 2 }), client(key, signal));
    for await (const event of value)
      types.push(`${event.type} ${'b64_json' in event && event.b64_json === PICTURE}`);
    return types;
  };
  const both = ['image_generation.completed true', 'image_generation.completed true'];

  it('streams the stored images again', async () => {
    expect(await clock.until(eventsOf('k'))).toEqual(both);
    bench.restart();
    expect(await clock.until(eventsOf('k'))).toEqual(both);
    expect(upstream.charges).toBe(1);
  });

  it('gives again what came of one that broke off, and how it ended', async () => {
    plays.push({ do: 'cut', images: 1 });
    const seen: unknown[] = [];
    for (const time of ['first', 'again']) {
      const told = async (): Promise<void> => {
        const { value, from } = await bench.service.stream(openAIJob({ stream: true, n: 2 }), client('k'));
        for await (const event of value) seen.push([time, from, event.type]);
      };
      await clock.until(told()).catch((error: unknown) => {
        seen.push([time, errorAnswer(error).body.error.code]);
      });
      await clock.until(bench.flights.untilOver());
      bench.restart();
    }
    expect(seen).toEqual([
      ['first', 'upstream', 'image_generation.completed'],
      ['first', 'upstream_failed'],
      ['again', 'replay', 'image_generation.completed'],
      ['again', 'upstream_failed'],
    ]);
    expect(upstream.charges).toBe(1);
  });

  it.each<[string, FailureClass[], object[]]>([
    [
      'can be used again where the upstream did nothing',
      ['not-processed', 'never-sent'],
      [{ status: 429 }, {}],
    ],
    [
      'gives its failure again where one of its calls may have been charged',
      ['not-processed', 'unknown'],
      [
        { status: 502, retry: 'false' },
        { status: 502, retry: 'false' },
      ],
    ],
  ])('%s after it was accepted', async (_, failures, expected) => {
    plays.push(...failures.map((failure) => ({ do: 'cut', images: 0, failure }) as const));
    const job = openAIJob({ model: SPLIT, stream: true, n: 2 });
    const told = async (): Promise<object> => {
      const { value } = await bench.service.stream(job, client('k'));
      for await (const _event of value) break;
      return {};
    };
    const seen: object[] = [];
    for (let time = 0; time < 2; time += 1) {
      const ended = told().catch((error: unknown) => {
        const { status, headers } = errorAnswer(error);
        return { status, retry: headers['x-should-retry'] };
      });
      seen.push(await clock.until(ended));
      await clock.until(bench.flights.untilOver());
    }
    expect(seen).toEqual(expected);
  });

  it('says again which of its images is a link: it was paid for, and stands nowhere else', async () => {
    const data = [{ b64_json: PICTURE }, { url: 'https://there.example/picture.png' }];
    const response = readModel(OpenAIGenerateImageResponse, { created: 1, data }).value;
    upstream.stream = async (job) => streamOfAnswer(job, { response });
    const told = async (): Promise<unknown[]> => {
      const { value } = await bench.service.stream(openAIJob({ stream: true, n: 2 }), client('k'));
      const events: unknown[] = [];
      for await (const event of value) events.push(serializeModel(event));
      return events;
    };
    const first = await clock.until(told());
    expect(JSON.stringify(first)).toContain('there.example');
    bench.restart();
    expect(await clock.until(told())).toEqual(first);
  });

  it('lets twins follow the same stream', async () => {
    expect(await clock.until(Promise.all([eventsOf('k'), eventsOf('k')]))).toEqual([both, both]);
    expect(upstream.charges).toBe(1);
  });
});

describe('an answer that is kept', () => {
  it.each([
    ['an idempotency key', orqJob({ response_format: 'url' }), 'k'],
    ['a cache', orqJob({ response_format: 'url', cache: { type: 'exact_match' } }), undefined],
  ])('for %s comes from the upstream as pictures, because links expire', async (_, job, key) => {
    expect(await answerOf(job, client(key))).toMatchObject({
      images: [expect.stringMatching(/^http:\/\/here\/pictures\//)],
    });
    expect(upstream.calls.map((call) => wantedDelivery(call.job))).toEqual(['b64_json']);
  });
});
