import { IncomingBody } from './incoming-body.js';

const half = new Uint8Array(70_000);

function bodyFrom(): { body: IncomingBody; told: string[] } {
  const told: string[] = [];
  const body = new IncomingBody({
    pause: () => told.push('pause'),
    resume: () => told.push('resume'),
    abort: ({ message }) => told.push(message),
  });
  return { body, told };
}

it('gives chunks in their order, those that came before and those that are waited for', async () => {
  const { body } = bodyFrom();
  body.push(Uint8Array.of(1));
  body.push(Uint8Array.of(2));
  expect(await body.next()).toEqual({ value: Uint8Array.of(1), done: false });
  expect(await body.next()).toEqual({ value: Uint8Array.of(2), done: false });
  const third = body.next();
  body.push(Uint8Array.of(3));
  expect(await third).toEqual({ value: Uint8Array.of(3), done: false });
  const end = body.next();
  body.end();
  expect([await end, await body.next()]).toEqual(Array(2).fill({ value: undefined, done: true }));
});

it('is given whole where all of it has come in one piece, and only then', async () => {
  const { body } = bodyFrom();
  body.push(half);
  expect(body.takeWhole()).toBeUndefined();
  body.end();
  expect(body.takeWhole()).toBe(half);
  expect(await body.next()).toEqual({ value: undefined, done: true });
  const [pieces, cut] = [bodyFrom().body, bodyFrom().body];
  for (const each of [pieces, pieces, cut]) each.push(half);
  pieces.end();
  cut.end({ error: new Error('lost') });
  expect([pieces.takeWhole(), cut.takeWhole()]).toEqual([undefined, undefined]);
});

it('stops the sender while more waits than is good, and only then', async () => {
  const { body, told } = bodyFrom();
  body.push(half);
  expect(told).toEqual([]);
  body.push(half);
  body.push(half);
  expect(told).toEqual(['pause']);
  await body.next();
  expect(told).toEqual(['pause']);
  await body.next();
  expect(told).toEqual(['pause', 'resume']);
});

it('gives what came before an error, then that error, waited for or not', async () => {
  const error = new Error('lost');
  const { body } = bodyFrom();
  body.push(half);
  body.end({ error });
  body.end();
  expect((await body.next()).value).toBe(half);
  await expect(body.next()).rejects.toBe(error);
  const waiting = bodyFrom().body;
  const next = waiting.next();
  waiting.end({ error });
  await expect(next).rejects.toBe(error);
});

it('closes the connection at once when its reader leaves, also one that waits', async () => {
  const { body, told } = bodyFrom();
  const waiting = body.next();
  await body.return();
  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(told).toEqual(['the answer was not wanted any more']);
});

it('leaves the connection alone when its reader has come to the end', async () => {
  const { body, told } = bodyFrom();
  body.push(half);
  body.end();
  for await (const chunk of body) expect(chunk).toBe(half);
  await body.return();
  expect(told).toEqual([]);
});

describe('handed on chunk by chunk', () => {
  const take = (taken: Uint8Array[], wait?: Promise<void>) => (chunk: Uint8Array) => {
    taken.push(chunk);
    return wait;
  };

  it('gives what has come at once, and what comes in the turn in which it comes', async () => {
    const { body, told } = bodyFrom();
    const taken: Uint8Array[] = [];
    body.push(Uint8Array.of(1));
    const all = body.eachChunk(take(taken));
    expect(taken).toEqual([Uint8Array.of(1)]);
    for (let chunks = 0; chunks < 5; chunks += 1) body.push(half);
    expect(taken).toHaveLength(6);
    body.end();
    await all;
    expect(told).toEqual([]);
  });

  it('keeps back what comes while the receiver waits, and stops the sender', async () => {
    const { body, told } = bodyFrom();
    const taken: Uint8Array[] = [];
    let resume = (): void => undefined;
    const all = body.eachChunk(take(taken, new Promise((resolve) => (resume = resolve))));
    body.push(half);
    body.push(Uint8Array.of(2));
    expect({ taken, told }).toEqual({ taken: [half], told: ['pause'] });
    resume();
    await new Promise(setImmediate);
    body.end();
    await all;
    expect({ taken: taken[1], told }).toEqual({ taken: Uint8Array.of(2), told: ['pause', 'resume'] });
  });

  it('tells an error at once, also to a receiver that waits', async () => {
    const { body } = bodyFrom();
    const all = body.eachChunk(take([], new Promise(() => undefined)));
    body.push(half);
    body.end({ error: new Error('lost') });
    await expect(all).rejects.toThrow('lost');
  });

  it('closes the connection where the receiver refuses a chunk, and gives it no more', async () => {
    const { body, told } = bodyFrom();
    let calls = 0;
    const all = body.eachChunk(() => {
      calls += 1;
      throw new Error('not this one');
    });
    body.push(half);
    body.push(half);
    await expect(all).rejects.toThrow('not this one');
    expect({ calls, told }).toEqual({ calls: 1, told: ['the answer was not wanted any more'] });
  });
});
