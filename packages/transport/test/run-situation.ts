import { type Behaviour, FakeUpstream, type Manner } from '@imagewire/fake-upstream';

import {
  type Attempt,
  type Clock,
  type Connection,
  type FailureClass,
  type HttpRequest,
  readJsonObject,
  send,
  type SendOptions,
  UpstreamError,
} from '../src/index.js';

/** A row of situations.json: what goes wrong, and what has to come of it. */
export interface Situation {
  group: string;
  name: string;
  /** What the next requests meet. */
  behaviours: Behaviour[];
  manner?: Manner;
  /** Where no server can play it. */
  server?: 'closed' | 'unresolvable' | 'not-tls';
  /** Whether the request carries an idempotency key. */
  key?: boolean;
  options?: Partial<SendOptions>;
  /** When the caller leaves. */
  abort?: 'before' | 'received' | 'waiting';
  expect: Result;
}

/** What the caller saw, and what the server saw. */
export interface Result {
  /** `answer`, `aborted`, or the kind of the error. */
  outcome: string;
  attempts: number;
  /** Requests whose headers reached the server. */
  requests: number;
  /** What a server that charges for whatever it may have processed would have charged. */
  charges: number;
  retryable?: boolean;
  /** The waits between the attempts in milliseconds, with chance at one half. */
  waits?: number[];
}

/** A clock that does not wait, and remembers how long it would have. */
export class SkippingClock implements Clock {
  readonly waits: number[] = [];
  private skipped = 0;

  constructor(private readonly onSleep?: () => void) {}

  now(): number {
    return performance.timeOrigin + performance.now() + this.skipped;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.waits.push(milliseconds);
    this.skipped += milliseconds;
    this.onSleep?.();
    signal?.throwIfAborted();
  }

  random(): number {
    return 0.5;
  }
}

/** Plays a situation against a fresh schedule and tells what came of it. */
export async function runSituation(
  situation: Situation,
  upstream: FakeUpstream,
  connection: Connection,
): Promise<Result & { classes: FailureClass[] }> {
  upstream.reset();
  upstream.play(...situation.behaviours);
  upstream.behave(situation.manner ?? {});
  const reason = new Error('the caller left');
  const abort = new AbortController();
  const leave = (): void => {
    abort.abort(reason);
  };
  const clock = new SkippingClock(situation.abort === 'waiting' ? leave : undefined);
  const attempts: Attempt[] = [];
  if (situation.abort === 'before') leave();
  if (situation.abort === 'received') void whenCharged(upstream).then(leave);
  const options = { ...situation.options, signal: abort.signal, clock };
  const call = { dialect: 'openai', operation: 'generate-image' };
  const onAttempt = (attempt: Attempt): void => void attempts.push(attempt);
  const outcome = await send(await requestFor(situation, upstream), {
    ...options,
    connection,
    call,
    onAttempt,
  }).then(
    (response) => outcomeOf(() => readJsonObject(response, call), reason),
    (error: unknown) => outcomeOf(() => fail(error), reason),
  );
  return {
    ...outcome,
    attempts: attempts.length + (situation.abort === 'received' ? 1 : 0),
    requests: upstream.requests.length,
    charges: upstream.charges,
    ...(clock.waits.length > 0 && situation.abort === undefined ? { waits: clock.waits } : {}),
    classes: attempts.flatMap(({ failure }) => failure ?? []),
  };
}

function outcomeOf(read: () => unknown, reason: Error): Pick<Result, 'outcome' | 'retryable'> {
  try {
    read();
    return { outcome: 'answer' };
  } catch (error) {
    if (error === reason) return { outcome: 'aborted' };
    if (error instanceof UpstreamError) return { outcome: error.kind, retryable: error.retryable };
    throw error;
  }
}

function fail(error: unknown): never {
  throw error;
}

async function whenCharged(upstream: FakeUpstream): Promise<void> {
  while (upstream.charges === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function requestFor({ server, key }: Situation, upstream: FakeUpstream): Promise<HttpRequest> {
  return {
    method: 'POST',
    url: `${await originFor(server, upstream)}/v1/images/generations`,
    headers: key === true ? { 'idempotency-key': 'call-1' } : {},
    body: { kind: 'json', text: '{"prompt":"a heron"}' },
  };
}

async function originFor(server: Situation['server'], upstream: FakeUpstream): Promise<string> {
  if (server === 'unresolvable') return 'http://nowhere.invalid';
  if (server === 'not-tls') return upstream.url.replace('http:', 'https:');
  return server === 'closed' ? closedOrigin() : upstream.url;
}

/** A port that was free a moment ago. */
async function closedOrigin(): Promise<string> {
  const gone = await new FakeUpstream().listen();
  const { url } = gone;
  await gone.close();
  return url;
}
