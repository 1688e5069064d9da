import { FAILURE_CLASSES } from './attempt.js';
import type { Failure } from './failure.js';
import { decideRetry, isSafeToRepeat, type RetryCircumstances } from './retry.js';

const failure = (failureClass: Failure['class'], headers: Record<string, string> = {}): Failure => ({
  kind: 'status',
  class: failureClass,
  reason: 'status',
  status: 500,
  headers,
  facts: {},
  body: '',
});
const given = (more: Partial<RetryCircumstances> = {}): RetryCircumstances => ({
  attempts: 1,
  maxRetries: 2,
  maxRetryAfter: 60_000,
  remaining: 900_000,
  idempotent: false,
  retryUnknownOutcome: false,
  bodySpent: false,
  now: 0,
  random: 0.5,
  ...more,
});

describe('the table of the four classes', () => {
  it.each<[Failure['class'], boolean, boolean, boolean]>([
    // class, as it is, with a key that is honoured, with the caller's word
    ['never-sent', true, true, true],
    ['not-processed', true, true, true],
    ['refused', false, false, false],
    ['unknown', false, true, true],
  ])('%s', (failureClass, plain, keyed, risked) => {
    const retries = (more: Partial<RetryCircumstances>): boolean =>
      'wait' in decideRetry(failure(failureClass), given(more));
    expect([retries({}), retries({ idempotent: true }), retries({ retryUnknownOutcome: true })]).toEqual([
      plain,
      keyed,
      risked,
    ]);
  });

  it('has no retry that the server forbids, and none that it merely wishes', () => {
    for (const failureClass of FAILURE_CLASSES) {
      const everything = given({ idempotent: true, retryUnknownOutcome: true });
      expect(decideRetry(failure(failureClass, { 'x-should-retry': 'false' }), everything)).toHaveProperty(
        'stop',
      );
    }
    for (const failureClass of ['refused', 'unknown'] as const)
      expect(decideRetry(failure(failureClass, { 'x-should-retry': 'true' }), given())).toHaveProperty(
        'stop',
      );
  });

  it('calls nothing safe to repeat for the caller’s taking the risk', () => {
    expect(isSafeToRepeat(failure('unknown'), false)).toBe(false);
    expect(isSafeToRepeat(failure('unknown'), true)).toBe(true);
  });
});

describe('the wait', () => {
  const wait = (attempts: number, random: number): unknown =>
    decideRetry(failure('never-sent'), given({ attempts, random, maxRetries: 99 }));

  it('is anything from nothing to a bound that doubles from 500 ms to 8 s', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((attempts) => wait(attempts, 1))).toEqual(
      [500, 1000, 2000, 4000, 8000, 8000, 8000].map((bound) => ({ wait: bound })),
    );
    expect(wait(5, 0)).toEqual({ wait: 0 });
  });

  it('is what the server asks for, up to the cap', () => {
    const asked = (seconds: string): unknown =>
      decideRetry(failure('not-processed', { 'retry-after': seconds }), given());
    expect(asked('60')).toEqual({ wait: 60_000 });
    expect(asked('60.001')).toEqual({
      stop: 'the server asks to wait 60001 ms, more than the 60000 ms allowed',
    });
  });

  it('does not reach the deadline', () => {
    expect(decideRetry(failure('not-processed', { 'retry-after': '5' }), given({ remaining: 5001 }))).toEqual(
      { wait: 5000 },
    );
    expect(decideRetry(failure('not-processed', { 'retry-after': '5' }), given({ remaining: 5000 }))).toEqual(
      {
        stop: 'the deadline comes before the next attempt',
      },
    );
  });
});

it('stops when no retries are left', () => {
  expect(decideRetry(failure('never-sent'), given({ attempts: 2 }))).toHaveProperty('wait');
  expect(decideRetry(failure('never-sent'), given({ attempts: 3 }))).toEqual({
    stop: 'no retries left of 2',
  });
  expect(decideRetry(failure('never-sent'), given({ attempts: 1, maxRetries: 0 }))).toEqual({
    stop: 'no retries are allowed (maxRetries: 0)',
  });
});

it('stops when a stream of the body was read', () => {
  expect(decideRetry(failure('not-processed'), given({ bodySpent: true }))).toEqual({
    stop: 'a picture came from a stream, which can be read only once',
  });
});
