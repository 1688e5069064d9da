import { TimeLimit } from '../time-limit.js';
import { AnswerHandler } from './answer-handler.js';
import { NeverSent } from './door.js';

const controllerFor = () => {
  const told: string[] = [];
  return {
    told,
    aborted: false,
    paused: false,
    reason: null,
    abort: (reason: Error) => void told.push(`abort: ${reason.message}`),
    pause: () => void told.push('pause'),
    resume: () => void told.push('resume'),
  };
};
const limit = new TimeLimit(60_000, 'too late');
afterAll(() => {
  limit.end();
});

it('stops the socket when nobody reads, and lets it go on when somebody does', async () => {
  const handler = new AnswerHandler(limit);
  const controller = controllerFor();
  handler.onRequestStart(controller);
  handler.onResponseStart(controller, 200, {});
  handler.onResponseData(controller, Buffer.alloc(1_000_000));
  expect(controller.told).toEqual(['pause']);
  const { body } = await handler.answer;
  await body[Symbol.asyncIterator]().next();
  expect(controller.told).toContain('resume');
});

it('calls a failure before the start never sent, and one after it not', async () => {
  const before = new AnswerHandler(limit);
  before.onResponseError(controllerFor(), new Error('refused'));
  await expect(before.answer).rejects.toBeInstanceOf(NeverSent);
  const after = new AnswerHandler(limit);
  after.onRequestStart(controllerFor());
  const lost = new Error('lost');
  after.onResponseError(controllerFor(), lost);
  await expect(after.answer).rejects.toBe(lost);
});

it('does not let undici write a request a second time by itself', () => {
  const handler = new AnswerHandler(limit);
  handler.onRequestStart(controllerFor());
  const again = controllerFor();
  handler.onRequestStart(again);
  expect(again.told).toEqual(['abort: the connection was lost after sending']);
});

it('does not let a request out that was given up while it waited', async () => {
  const abort = new AbortController();
  const own = new TimeLimit(60_000, 'too late', abort.signal);
  const handler = new AnswerHandler(own);
  abort.abort(new Error('left'));
  own.end();
  await expect(handler.answer).rejects.toBeInstanceOf(NeverSent);
  const controller = controllerFor();
  handler.onRequestStart(controller);
  expect(controller.told).toEqual(['abort: left']);
});

it('joins a header that came more than once, by its lower-case name', async () => {
  const handler = new AnswerHandler(limit);
  const controller = controllerFor();
  handler.onRequestStart(controller);
  handler.onResponseStart(controller, 103, { link: '</a>' });
  handler.onResponseStart(controller, 200, { Vary: ['a', 'b'], 'x-one': '1' });
  expect((await handler.answer).headers).toEqual({ vary: 'a, b', 'x-one': '1' });
});
