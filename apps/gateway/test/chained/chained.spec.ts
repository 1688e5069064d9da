import { type Chain, dialectNames, startChain } from './chain.js';
import { leave, type Operation, operations, type Pair } from './operations.js';

let chain: Chain;
beforeAll(async () => {
  chain = await startChain();
});
afterAll(() => chain.stop());

const pairs: readonly Pair[] = dialectNames.flatMap((outside) =>
  dialectNames.map((inside) => ({ outside, inside })),
);

/** The pairs that can do an operation, and those that cannot with the reason. */
function sorted({ lacksOutside = {}, lacksInside = {} }: Operation) {
  const all = pairs.map((pair) => ({
    ...pair,
    reason: lacksOutside[pair.outside] ?? lacksInside[pair.inside],
  }));
  return {
    able: all.filter(({ reason }) => reason === undefined),
    unable: all.filter(({ reason }) => reason !== undefined),
  };
}

describe.each(operations)('$name', (operation) => {
  const { able, unable } = sorted(operation);

  it.each(able)('comes in as $outside and goes on as $inside', async (pair) => {
    await operation.check(await operation.ask(chain, pair), pair);
  });

  // Jest has no table without rows.
  if (unable.length > 0)
    it.each(unable)('is refused as $outside to $inside: $reason', async (pair) => {
      const answer = await operation.ask(chain, pair);
      expect([400, 404]).toContain(answer.status);
      expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
    });
});

describe('a client that leaves', () => {
  it.each(pairs)('is heard of behind both, in as $outside and on as $inside', (pair) => leave(chain, pair));
});
