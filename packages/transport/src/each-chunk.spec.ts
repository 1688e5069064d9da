import { eachChunk } from './each-chunk.js';

const numbers = [1, 2, 3].map((number) => Uint8Array.of(number));

it('gives the chunks of a body that must be asked for them, each after what the one before waits for', async () => {
  const order: string[] = [];
  async function* body(): AsyncGenerator<Uint8Array> {
    for (const chunk of numbers) {
      order.push(`asked ${chunk[0]}`);
      yield chunk;
    }
  }
  await eachChunk(body(), (chunk) =>
    Promise.resolve().then(() => {
      order.push(`took ${chunk[0]}`);
    }),
  );
  expect(order).toEqual(['asked 1', 'took 1', 'asked 2', 'took 2', 'asked 3', 'took 3']);
});

it('ends with what the body broke off with', async () => {
  async function* body(): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(1);
    throw new Error('lost');
  }
  await expect(eachChunk(body(), () => undefined)).rejects.toThrow('lost');
});

it('leaves the body where a chunk is refused', async () => {
  let left = false;
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      yield* numbers;
    } finally {
      left = true;
    }
  }
  const refuse = (): undefined => {
    throw new Error('not this one');
  };
  await expect(eachChunk(body(), refuse)).rejects.toThrow('not this one');
  expect(left).toBe(true);
});
