import { ClientLeft } from '../../src/routing/client.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import { answerTo, client } from './clients.js';
import { openAIJob, orqJob } from './jobs.js';
import { createRegistry, defaultOffers } from './scripted-registry.js';
import { type Play, ScriptedUpstream } from './scripted-upstream.js';
import { ServiceBench } from './service-bench.js';
import { VirtualClock } from './virtual-clock.js';

/** A model that makes one image in a call. */
const SPLIT = 'openai/gpt-image-1-mini';

let clock: VirtualClock;
let plays: Play[];
let upstream: ScriptedUpstream;
let otherPlays: Play[];
let others: ScriptedUpstream;
let bench: ServiceBench;
beforeEach(() => {
  clock = new VirtualClock();
  plays = [];
  upstream = new ScriptedUpstream('one', plays, clock, { limits: { concurrency: 1 } });
  otherPlays = [];
  others = new ScriptedUpstream('two', otherPlays, clock);
  const upstreams = new Map([upstream, others].map((one) => [one.name, one]));
  for (const name of ['three', 'four']) upstreams.set(name, others);
  const offers = { ...defaultOffers, [SPLIT]: [{ at: 'three', imagesPerCall: 1 }] };
  bench = new ServiceBench(createRegistry(offers, upstreams), clock);
});
afterEach(() => bench.end());

/** The answer to a client that leaves after so many milliseconds. */
function leaveAfter(milliseconds: number, job: ImageJob, key?: string): Promise<object> {
  const leaving = new AbortController();
  void clock.sleep(milliseconds).then(() => leaving.abort(new ClientLeft('gone')));
  return answerTo(bench, clock, job, client(key, leaving.signal));
}

const fallbacks = [{ model: 'openai/gpt-image-2' }];

describe('a client that leaves', () => {
  it('ends the call of the upstream in that moment', async () => {
    plays.push({ do: 'hang' });
    const before = clock.now();
    expect(await leaveAfter(700, orqJob())).toEqual({ left: true });
    expect(upstream.calls[0]?.signal.aborted).toBe(true);
    expect({ open: upstream.open, took: clock.now() - before, timers: clock.pending }).toEqual({
      open: 0,
      took: 700,
      timers: 0,
    });
  });

  it('causes no retry and no fallback, whatever the request asks for', async () => {
    plays.push({ do: 'hang' });
    await leaveAfter(700, orqJob({ retry: { count: 5, on_codes: [499, 500, 504] }, fallbacks }));
    expect([upstream.calls.length, others.calls.length]).toEqual([1, 0]);
  });

  it('is written down as 499', async () => {
    plays.push({ do: 'hang' });
    const job = orqJob();
    await leaveAfter(700, job);
    const sql = 'SELECT status, served FROM requests WHERE id = ?';
    expect(bench.database.row(sql, job.trace.requestId)).toEqual({ status: 499, served: null });
  });

  it('while its whole answer is made ready has 499 on record, as in the log', async () => {
    const leaving = new AbortController();
    bench.pictures.extend = async () => leaving.abort(new ClientLeft('gone'));
    const job = orqJob({ response_format: 'url' });
    await answerTo(bench, clock, job, client(undefined, leaving.signal));
    const sql = 'SELECT status FROM requests WHERE id = ?';
    expect(bench.database.row(sql, job.trace.requestId)).toEqual({ status: 499 });
  });

  it.each(['run', 'pipe', 'stream'] as const)(
    'while the failure of its %s is written down has 499 on record, as in the log',
    async (ask) => {
      plays.push({ do: 'fail', failure: 'unknown', status: 500 });
      const leaving = new AbortController();
      const { database } = bench;
      const writeAll = database.writeAll.bind(database);
      database.writeAll = (statements) => {
        leaving.abort(new ClientLeft('gone'));
        return writeAll(statements);
      };
      const job = orqJob();
      const asked: Promise<unknown> = bench.service[ask](job, client(undefined, leaving.signal));
      await expect(clock.until(asked)).rejects.toThrow();
      const sql = 'SELECT status FROM requests WHERE id = ?';
      expect(bench.database.row(sql, job.trace.requestId)).toEqual({ status: 499 });
    },
  );

  it.each([
    ['an answer', 'run'],
    ['an answer that passes', 'pipe'],
    ['a stream', 'stream'],
  ] as const)('before all calls for %s have ended has on record what came of the others', async (_, ask) => {
    otherPlays.push({ do: 'answer' }, { do: 'hang' }, { do: 'answer' });
    const leaving = new AbortController();
    void clock.sleep(700).then(() => leaving.abort(new ClientLeft('gone')));
    const job = orqJob({ model: SPLIT, n: 3 });
    const asked: Promise<unknown> = bench.service[ask](job, client(undefined, leaving.signal));
    await expect(clock.until(asked)).rejects.toThrow(ClientLeft);
    await clock.until(bench.flights.untilOver());
    const sql = 'SELECT status, images FROM requests JOIN usage ON request_id = id WHERE id = ?';
    expect(bench.database.rows(sql, job.trace.requestId)).toEqual([{ status: 499, images: 2 }]);
  });

  it('says nothing about the upstream, which is asked as before', async () => {
    plays.push(...Array.from({ length: 8 }, () => ({ do: 'hang' as const })));
    for (let time = 0; time < 8; time += 1) await leaveAfter(10, orqJob());
    expect(await answerTo(bench, clock, orqJob(), client())).toMatchObject({ from: 'upstream' });
  });

  it('between two attempts prevents the second', async () => {
    plays.push({ do: 'fail', failure: 'not-processed', status: 429 });
    expect(await leaveAfter(500, orqJob({ retry: {} }))).toEqual({ left: true });
    await clock.until(clock.sleep(60_000));
    expect(upstream.calls).toHaveLength(1);
  });

  it('in the queue before an upstream that has its hands full is never sent', async () => {
    plays.push({ do: 'answer', after: 5000 });
    const first = answerTo(bench, clock, orqJob(), client());
    expect(await leaveAfter(700, orqJob({ prompt: 'a crane' }))).toEqual({ left: true });
    expect(await first).toMatchObject({ from: 'upstream' });
    expect(upstream.calls).toHaveLength(1);
  });

  it('with an idempotency key does not end the work', async () => {
    plays.push({ do: 'answer', after: 5000 });
    expect(await leaveAfter(700, orqJob(), 'k')).toEqual({ left: true });
    await clock.until(bench.flights.untilOver());
    expect(upstream.calls[0]?.signal.aborted).toBe(false);
    expect(await answerTo(bench, clock, orqJob(), client('k'))).toMatchObject({ from: 'replay' });
  });

  it('in the middle of a stream ends it at the upstream', async () => {
    plays.push({ do: 'hang' });
    const leaving = new AbortController();
    const stream = bench.service.stream(openAIJob({ stream: true }), client(undefined, leaving.signal));
    void clock.sleep(700).then(() => leaving.abort(new ClientLeft('gone')));
    await expect(clock.until(stream)).rejects.toThrow(ClientLeft);
    expect(upstream.open).toBe(0);
  });
});
