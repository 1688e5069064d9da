import type { Client } from '../../src/routing/client.js';
import { ClientLeft } from '../../src/routing/client.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import { servedHeaders } from '../../src/routing/routing-headers.js';
import { answerTo, client } from './clients.js';
import { editJob, orqJob } from './jobs.js';
import { PICTURE } from './scripted-answers.js';
import { createRegistry } from './scripted-registry.js';
import { type Play, ScriptedUpstream } from './scripted-upstream.js';
import { ServiceBench } from './service-bench.js';
import { VirtualClock } from './virtual-clock.js';

const cache = { type: 'exact_match' };

let clock: VirtualClock;
let upstream: ScriptedUpstream;
let plays: Play[];
let bench: ServiceBench;
beforeEach(() => {
  clock = new VirtualClock();
  plays = [];
  upstream = new ScriptedUpstream('one', plays, clock);
  const offers = { 'openai/gpt-image-1': ['one'], 'openai/gpt-image-2': ['one'] };
  bench = new ServiceBench(createRegistry(offers, new Map([['one', upstream]])), clock);
});
afterEach(() => bench.end());

const answerOf = (job: ImageJob, from: Client = client()): Promise<object> =>
  answerTo(bench, clock, job, from);
const passing = (seconds: number): Promise<void> => clock.until(clock.sleep(seconds * 1000));
const fresh = { from: 'upstream', images: [PICTURE] };
const remembered = { from: 'cache', images: [PICTURE] };

describe('a request that may be answered from memory', () => {
  it('is sent once, then remembered', async () => {
    expect(await answerOf(orqJob({ cache }))).toEqual(fresh);
    expect(await answerOf(orqJob({ cache }))).toEqual(remembered);
    expect(upstream.calls).toHaveLength(1);
  });

  it('tells a hit, its age, and a miss in a header', async () => {
    const headers = async (): Promise<object> =>
      servedHeaders(await clock.until(bench.service.run(orqJob({ cache }), client())), true);
    expect(await headers()).toMatchObject({ 'x-imagewire-cache': 'miss' });
    await passing(90);
    expect(await headers()).toEqual({ 'x-imagewire-cache': 'hit;age=90' });
  });

  it('is remembered after a restart', async () => {
    await answerOf(orqJob({ cache }));
    bench.restart();
    expect(await answerOf(orqJob({ cache }))).toEqual(remembered);
  });

  it.each([
    ['spells out a default', { quality: 'auto', n: 1 }],
    ['has other labels', { name: 'other' }],
    ['asks for more retries', { retry: { count: 2 } }],
  ])('is the same where it %s', async (_, other) => {
    await answerOf(orqJob({ cache }));
    expect(await answerOf(orqJob({ cache, ...other }))).toEqual(remembered);
  });

  it('is the same by link, which is made anew', async () => {
    await answerOf(orqJob({ cache }));
    expect(await answerOf(orqJob({ cache, response_format: 'url' }))).toEqual({
      from: 'cache',
      images: [expect.stringMatching(/^http:\/\/here\/pictures\//)],
    });
  });

  it.each([
    ['prompt', { prompt: 'a crane' }],
    ['size', { size: '1536x1024' }],
    ['model', { model: 'openai/gpt-image-2' }],
    ['choice of fallbacks', { fallbacks: [{ model: 'openai/gpt-image-2' }] }],
  ])('is another with another %s', async (_, other) => {
    await answerOf(orqJob({ cache }));
    expect(await answerOf(orqJob({ cache, ...other }))).toEqual(fresh);
  });

  it('is told from others by the bytes of its pictures', async () => {
    const other = editJob({ cache });
    if (other.operation === 'edit') other.pictures.images[0]!.sha256 = 'another';
    await answerOf(editJob({ cache }));
    expect(await answerOf(editJob({ cache }))).toEqual(remembered);
    expect(await answerOf(other)).toEqual(fresh);
  });

  it('belongs to one caller', async () => {
    await answerOf(orqJob({ cache }));
    expect(await answerOf(orqJob({ cache }), client(undefined, undefined, 'bob'))).toEqual(fresh);
  });

  it('is sent where it does not allow memory', async () => {
    await answerOf(orqJob({ cache }));
    expect(await answerOf(orqJob())).toEqual(fresh);
  });

  it.each([
    ['1800 seconds, where it does not say', {}, 1799, 1801],
    ['as long as it says', { ttl: 60 }, 59, 61],
  ])('is remembered %s', async (_, ttl, before, after) => {
    const job = (): ImageJob => orqJob({ cache: { ...cache, ...ttl } });
    await answerOf(job());
    await passing(before);
    expect(await answerOf(job())).toEqual(remembered);
    await passing(after - before);
    expect(await answerOf(job())).toEqual(fresh);
  });

  it('is not answered by what is older than it allows, though it was to be kept for longer', async () => {
    await answerOf(orqJob({ cache: { ...cache, ttl: 600 } }));
    await passing(61);
    expect(await answerOf(orqJob({ cache: { ...cache, ttl: 60 } }))).toEqual(fresh);
  });

  it.each<[string, Play]>([
    ['fails', { do: 'fail', failure: 'refused', status: 400 }],
    ['gives fewer images than were asked for', { do: 'answer', images: 1 }],
  ])('is sent again where the first %s', async (_, play) => {
    plays.push(play);
    await answerOf(orqJob({ cache, n: 2 }));
    expect(await answerOf(orqJob({ cache, n: 2 }))).toMatchObject({ from: 'upstream' });
    expect(upstream.calls).toHaveLength(2);
  });

  it('is sent again where the remembered pictures are gone', async () => {
    await answerOf(orqJob({ cache }));
    bench.pictures.saved.clear();
    expect(await answerOf(orqJob({ cache }))).toEqual(fresh);
  });

  it('shares one call with those that come while it is under way, and one failure', async () => {
    plays.push({ do: 'answer', after: 1000 }, { do: 'fail', failure: 'unknown', after: 1000 });
    const twins = (prompt: string): Promise<object[]> =>
      Promise.all([1, 2, 3].map(() => answerOf(orqJob({ cache, prompt }))));
    expect(await twins('a heron')).toEqual([fresh, fresh, fresh]);
    const failed = { status: 502, code: 'upstream_failed', retry: 'false' };
    expect(await twins('a crane')).toEqual([failed, failed, failed]);
    expect(upstream.calls).toHaveLength(2);
  });

  it('goes on for those that still wait when one of them leaves, and ends with the last', async () => {
    plays.push({ do: 'answer', after: 1000 }, { do: 'hang' });
    const leaving = new AbortController();
    const first = answerOf(orqJob({ cache }), client(undefined, leaving.signal));
    const second = answerOf(orqJob({ cache }));
    void clock.sleep(500).then(() => leaving.abort(new ClientLeft('gone')));
    expect(await Promise.all([first, second])).toEqual([{ left: true }, fresh]);
    const both = new AbortController();
    const alone = [1, 2].map(() => answerOf(orqJob({ cache, n: 2 }), client(undefined, both.signal)));
    void clock.sleep(500).then(() => both.abort(new ClientLeft('gone')));
    expect(await Promise.all(alone)).toEqual([{ left: true }, { left: true }]);
    expect(upstream.calls.map(({ signal }) => signal.aborted)).toEqual([false, true]);
  });
});
