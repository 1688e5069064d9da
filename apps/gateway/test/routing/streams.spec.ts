import { errorAnswer } from '../../src/errors/error-answer.js';
import { client } from './clients.js';
import { openAIJob, orqJob } from './jobs.js';
import { withRequest } from '../../src/routing/with-request.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import { pictureSaying, wordsIn } from './scripted-answers.js';
import { createRegistry } from './scripted-registry.js';
import { type Play, ScriptedUpstream } from './scripted-upstream.js';
import { ServiceBench } from './service-bench.js';
import { VirtualClock } from './virtual-clock.js';

let clock: VirtualClock;
let plays: Play[];
let upstreams: ScriptedUpstream[];
let bench: ServiceBench;
beforeEach(() => {
  clock = new VirtualClock();
  plays = [];
  upstreams = ['one', 'two'].map(
    (name) =>
      new ScriptedUpstream(name, name === 'one' ? plays : [], clock, { draw: () => pictureSaying(name) }),
  );
  const offers = {
    'openai/gpt-image-1': ['one'],
    'openai/gpt-image-1-mini': [{ at: 'one', imagesPerCall: 1 }],
    'openai/gpt-image-2': ['two'],
  };
  bench = new ServiceBench(createRegistry(offers, new Map(upstreams.map((one) => [one.name, one]))), clock);
});
afterEach(() => bench.end());

/** What a client of a stream sees: who drew each image, and how it ended. */
async function seen(job: ImageJob): Promise<string[]> {
  const lines: string[] = [];
  const follow = async (): Promise<void> => {
    const { value } = await bench.service.stream(job, client());
    lines.push('accepted');
    for await (const event of value) if ('b64_json' in event) lines.push(wordsIn(event.b64_json));
  };
  await clock.until(follow()).catch((error: unknown) => {
    lines.push(String(errorAnswer(error).status));
  });
  return lines;
}
const streamed = (body: object): ImageJob => withRequest(orqJob(body), { stream: true });
const calls = (): number[] => upstreams.map((upstream) => upstream.calls.length);
const fallbacks = [{ model: 'openai/gpt-image-2' }];

describe('a stream', () => {
  it('gives the images as they come', async () => {
    expect(await seen(openAIJob({ stream: true, n: 3 }))).toEqual(['accepted', 'one', 'one', 'one']);
  });

  it('goes to a fallback where it was not accepted', async () => {
    plays.push({ do: 'fail', failure: 'not-processed', status: 429 });
    expect(await seen(streamed({ fallbacks }))).toEqual(['accepted', 'two']);
  });

  it('is retried as the request asks where it was not accepted', async () => {
    plays.push({ do: 'fail', failure: 'not-processed', status: 429 });
    expect(await seen(streamed({ retry: {} }))).toEqual(['accepted', 'one']);
    expect(calls()).toEqual([2, 0]);
  });

  it('fails as a whole answer does where nobody accepts it', async () => {
    plays.push({ do: 'fail', failure: 'refused', status: 400 });
    expect(await seen(streamed({}))).toEqual(['400']);
  });

  it('that breaks off is not begun anew, whatever the request asks for', async () => {
    plays.push({ do: 'cut', images: 1 });
    const body = { n: 2, retry: { count: 5, on_codes: [500, 502] }, fallbacks };
    expect(await seen(streamed(body))).toEqual(['accepted', 'one', '502']);
    expect(calls()).toEqual([1, 0]);
  });

  it('that is split gives the images of each part', async () => {
    expect(await seen(streamed({ model: 'openai/gpt-image-1-mini', n: 3 }))).toEqual([
      'accepted',
      'one',
      'one',
      'one',
    ]);
    expect(calls()).toEqual([3, 0]);
  });

  it('that is split loses no image of the other parts when one breaks off', async () => {
    plays.push({ do: 'cut', images: 0 });
    expect(await seen(streamed({ model: 'openai/gpt-image-1-mini', n: 3 }))).toEqual([
      'accepted',
      'one',
      'one',
      '502',
    ]);
  });

  it('that is split is on record with how each of its calls ended', async () => {
    const late = { do: 'fail', failure: 'not-processed', status: 429, after: 10 } as const;
    plays.push({ do: 'cut', images: 0 }, { do: 'answer' }, late);
    const job = streamed({ model: 'openai/gpt-image-1-mini', n: 3 });
    await seen(job);
    const sql = 'SELECT status, failure FROM attempts WHERE request_id = ? ORDER BY number';
    expect(bench.database.rows(sql, job.trace.requestId)).toEqual([
      { status: 200, failure: 'unknown' },
      { status: 200, failure: null },
      { status: 429, failure: 'not-processed' },
    ]);
  });

  it('is on record with what it used before its end', async () => {
    const job = openAIJob({ stream: true, n: 2 });
    await seen(job);
    const sql = 'SELECT images, cost_source FROM usage WHERE request_id = ?';
    expect(bench.database.row(sql, job.trace.requestId)).toEqual({ images: 2, cost_source: 'usage' });
  });

  it('of a whole answer without a count of tokens is on record with an estimate, and with none of its own', async () => {
    plays.push({ do: 'answer-whole' });
    const job = openAIJob({ stream: true, quality: 'low', size: '1024x1024' });
    await seen(job);
    const sql = 'SELECT tokens, cost_source FROM usage WHERE request_id = ?';
    expect(bench.database.row(sql, job.trace.requestId)).toEqual({ tokens: null, cost_source: 'estimated' });
  });

  it('is estimated with the partial images that it had, none at an upstream without streams', async () => {
    const costs: number[] = [];
    for (const [stream, partials] of [
      [true, 3],
      [true, 2],
      [true, 0],
      [false, 0],
    ] as const) {
      plays.push({ do: 'answer-whole', partials });
      const job = openAIJob({ stream, partial_images: 3, quality: 'low', size: '1024x1024' });
      if (stream) await seen(job);
      else await clock.until(bench.service.run(job, client()));
      const sql = 'SELECT cost_usd FROM usage WHERE request_id = ?';
      costs.push(Number(bench.database.row(sql, job.trace.requestId)?.['cost_usd']));
    }
    const wholeCost = costs.at(-1) ?? 0;
    // The vendor's price: 100 tokens for each partial image, $40 for a million of them.
    const over = costs.map((cost) => Math.round((cost - wholeCost) * 1_000_000));
    expect(over).toEqual([12_000, 8_000, 0, 0]);
  });

  it('that breaks off is on record with what did come', async () => {
    plays.push({ do: 'cut', images: 1 });
    const job = openAIJob({ stream: true, n: 2 });
    await seen(job);
    const sql = 'SELECT images FROM usage WHERE request_id = ?';
    expect(bench.database.row(sql, job.trace.requestId)).toEqual({ images: 1 });
  });
});
