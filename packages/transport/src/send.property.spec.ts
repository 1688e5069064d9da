import { type Behaviour, FakeUpstream } from '@imagewire/fake-upstream';
import fc from 'fast-check';

import { runSituation } from '../test/run-situation.js';
import { Connection } from './index.js';

const upstream = new FakeUpstream();
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());

const header = fc.constantFrom<Record<string, string>>(
  {},
  { 'retry-after': '1' },
  { 'retry-after': 'soon' },
  { 'retry-after': '400' },
  { 'retry-after-ms': '10' },
  { 'x-should-retry': 'true' },
  { 'x-should-retry': 'false' },
);
const status = fc.constantFrom(
  ...[200, 200, 204, 302, 400, 401, 404, 408, 409, 418, 422, 425, 429, 500, 502, 503, 504, 529],
);
const body = fc.constantFrom(undefined, '', 'text', {
  error: { message: 'refused', code: 'moderation_blocked' },
});
const ending = fc.constantFrom<'reset' | 'close'>('reset', 'close');
const behaviour: fc.Arbitrary<Behaviour> = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), status, headers: header, body }),
  fc.record({
    do: fc.constant('answer' as const),
    status,
    cutAfter: fc.nat(40),
    then: ending,
    gzip: fc.boolean(),
  }),
  fc.record({ do: ending, at: fc.constantFrom<'headers' | 'end'>('headers', 'end') }),
  fc.record({
    do: fc.constant('raw' as const),
    text: fc.constantFrom('', 'HTTP/1.1 200', 'nonsense\r\n\r\n'),
  }),
);

const schedule = fc.record({
  behaviours: fc.array(behaviour, { minLength: 1, maxLength: 5 }),
  manner: fc.record({ honoursIdempotency: fc.boolean() }),
  key: fc.boolean(),
  options: fc.record({ maxRetries: fc.nat(4) }),
});

const numRuns = process.env.IMAGEWIRE_LONG === '1' ? 10_000 : 400;
const seed = Number(process.env.IMAGEWIRE_SEED ?? Date.now() % 2 ** 31);

it(`is never charged twice, over ${numRuns} random schedules of faults (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async (drawn) => {
      const connection = new Connection();
      const situation = {
        ...drawn,
        group: '',
        name: '',
        expect: { outcome: '', attempts: 0, requests: 0, charges: 0 },
      };
      const result = await runSituation(situation, upstream, connection);
      await connection.close();
      expect(result.charges).toBeLessThanOrEqual(1);
      expect(result.attempts).toBeLessThanOrEqual(drawn.options.maxRetries + 1);
      expect(result.requests).toBe(result.attempts);
    }),
    { numRuns, seed },
  );
}, 600_000);
