import { UpstreamGuards } from '../../src/routing/upstream-guard.js';
import { UpstreamFailure } from '../../src/upstreams/upstream-failure.js';
import { answerTo, client } from './clients.js';
import { orqJob } from './jobs.js';
import { createRegistry, defaultOffers } from './scripted-registry.js';
import { type Play, ScriptedUpstream } from './scripted-upstream.js';
import { ServiceBench } from './service-bench.js';
import { VirtualClock } from './virtual-clock.js';

let clock: VirtualClock;
let plays: Play[];
let upstreams: Map<string, ScriptedUpstream>;
let bench: ServiceBench;
beforeEach(() => {
  clock = new VirtualClock();
  plays = [];
  const limits = { concurrency: 2, queue: 1 };
  const one = new ScriptedUpstream('one', plays, clock, { limits });
  const others = ['two', 'three', 'four'].map((name) => new ScriptedUpstream(name, [], clock));
  upstreams = new Map([one, ...others].map((upstream) => [upstream.name, upstream]));
  bench = new ServiceBench(createRegistry(defaultOffers, upstreams), clock);
});
afterEach(() => {
  Date.now = realNow;
  bench.end();
});

/** The breaker goes by the machine's clock and not by ours. */
const realNow = Date.now;
function skip(seconds: number): void {
  const before = Date.now;
  Date.now = () => before() + seconds * 1000;
}

const answer = (body: object = {}): Promise<object> => answerTo(bench, clock, orqJob(body), client());
const callsOf = (name: string): number => upstreams.get(name)?.calls.length ?? 0;
const failed: Play = { do: 'fail', failure: 'unknown', status: 500 };
const keptBack = { status: 503, code: 'upstream_unreachable' };

async function failTimes(times: number, play: Play = failed): Promise<void> {
  plays.push(...Array.from({ length: times }, () => play));
  for (let time = 0; time < times; time += 1) await answer();
}

describe('an upstream that fails five times in a row', () => {
  it('is sent nothing more', async () => {
    await failTimes(5);
    expect(await answer()).toMatchObject(keptBack);
    expect(callsOf('one')).toBe(5);
  });

  it('tells for how long it is left alone', async () => {
    await failTimes(5);
    skip(10);
    expect(await answer()).toMatchObject({ ...keptBack, wait: '20' });
  });

  it('is waited for by a request that may be tried again and has no other upstream', async () => {
    await failTimes(5);
    const before = clock.now();
    await answer({ retry: { count: 1 } });
    expect(Math.round((clock.now() - before) / 1000)).toBe(30);
  });

  it('leaves its requests to the fallbacks, without a wait', async () => {
    await failTimes(5);
    const before = clock.now();
    const body = { retry: { count: 5 }, fallbacks: [{ model: 'openai/gpt-image-2' }] };
    expect(await answer(body)).toMatchObject({ from: 'upstream' });
    expect({ two: callsOf('two'), took: clock.now() - before }).toEqual({ two: 1, took: 0 });
  });

  it('is tried again by one call after thirty seconds, and is back with its first answer', async () => {
    await failTimes(5);
    skip(29);
    expect(await answer()).toMatchObject(keptBack);
    skip(2);
    plays.push({ do: 'answer', after: 100 });
    expect(await Promise.all([answer(), answer()])).toEqual([
      expect.objectContaining({ from: 'upstream' }),
      expect.objectContaining(keptBack),
    ]);
    expect(await answer()).toMatchObject({ from: 'upstream' });
  });

  it('is left alone again where that call fails', async () => {
    await failTimes(5);
    skip(31);
    await failTimes(1);
    expect(await answer()).toMatchObject(keptBack);
    expect(callsOf('one')).toBe(6);
  });
});

it.each<[string, Play]>([
  ['a refusal', { do: 'fail', failure: 'refused', status: 400 }],
  ['a refusal for content in a stream', { do: 'fail', failure: 'unknown', isContentRefusal: true }],
  ['a rate limit', { do: 'fail', failure: 'not-processed', status: 429 }],
  ['an error before sending', { do: 'refuse' }],
])('%s is no failure of the upstream', async (_, play) => {
  await failTimes(8, play);
  expect(await answer()).toMatchObject({ from: 'upstream' });
});

it('a call_timeout of the client is no failure of the upstream', async () => {
  plays.push(...Array.from({ length: 8 }, () => ({ do: 'hang' as const })));
  for (let time = 0; time < 8; time += 1) await answer({ timeout: { call_timeout: 10 } });
  expect(await answer()).toMatchObject({ from: 'upstream' });
});

it('an answer between failures makes them no row', async () => {
  for (let round = 0; round < 3; round += 1) {
    await failTimes(4);
    expect(await answer()).toMatchObject({ from: 'upstream' });
  }
});

describe('an upstream that has its hands full', () => {
  it('lets as many wait as the configuration says, and refuses the others', async () => {
    plays.push({ do: 'answer', after: 1000 }, { do: 'answer', after: 1000 });
    const answers = await Promise.all([answer(), answer(), answer(), answer()]);
    expect(answers).toEqual([
      ...Array.from({ length: 3 }, () => expect.objectContaining({ from: 'upstream' }) as object),
      expect.objectContaining(keptBack),
    ]);
    expect(callsOf('one')).toBe(3);
  });

  it('leaves those that it refuses to the fallbacks', async () => {
    const busy = { do: 'answer', after: 1000 } as const;
    plays.push(busy, busy, busy);
    const others = [answer(), answer(), answer()];
    expect(await answer({ fallbacks: [{ model: 'openai/gpt-image-2' }] })).toMatchObject({
      from: 'upstream',
    });
    await Promise.all(others);
    expect([callsOf('one'), callsOf('two')]).toEqual([3, 1]);
  });
});

describe('an upstream that is configured anew', () => {
  const waiting = (): Promise<void> => new Promise(() => undefined);
  const again = (concurrency: number): ScriptedUpstream =>
    new ScriptedUpstream('one', [], clock, { limits: { concurrency, queue: 0 } });

  it('has its new limits at once, and the calls of before have theirs', async () => {
    const guards = new UpstreamGuards();
    const former = again(1);
    void guards.of(former).run(waiting);
    const widened = guards.of(again(2));
    void widened.run(waiting);
    void widened.run(waiting);
    const refused = { facts: { failure: 'never-sent', isUnavailable: true } };
    await expect(widened.run(waiting)).rejects.toMatchObject(refused);
    await expect(guards.of(former).run(waiting)).rejects.toMatchObject(refused);
  });

  it('with the same limits stands as it stood', async () => {
    const guards = new UpstreamGuards();
    const down = new UpstreamFailure('down', { failure: 'unknown' });
    for (let time = 0; time < 5; time += 1)
      await expect(guards.of(again(1)).run(() => Promise.reject(down))).rejects.toBe(down);
    expect(guards.states()).toEqual([['one', 'open']]);
  });
});
