import sharp from 'sharp';

import { colour, factsOf, square } from '../pictures.js';
import { type Chain, type Dialect, dialects, headersFor } from './chain.js';

/** A pair of dialects: a request comes in as the one and is sent on as the other. */
export interface Pair {
  outside: Dialect;
  inside: Dialect;
}

/** One thing that is asked of both gateways together. */
export interface Operation {
  name: string;
  /** Why a dialect cannot be asked for it. */
  lacksOutside?: Partial<Record<Dialect, string>>;
  /** Why a dialect cannot be sent it. */
  lacksInside?: Partial<Record<Dialect, string>>;
  ask: (chain: Chain, pair: Pair) => Promise<Response>;
  check: (answer: Response, pair: Pair) => Promise<void>;
}

const SIZE = 256;

interface Asking {
  key?: string;
  signal?: AbortSignal;
}

function post(
  { outer }: Chain,
  dialect: Dialect,
  path: string,
  body: object | FormData,
  { key, signal }: Asking = {},
): Promise<Response> {
  const isForm = body instanceof FormData;
  return fetch(`${outer.url}${dialects[dialect]}/${path}`, {
    method: 'POST',
    headers: { ...headersFor(dialect, key), ...(!isForm && { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
    ...(signal && { signal }),
  });
}

const generate = (chain: Chain, { outside, inside }: Pair, fields: object = {}, asking?: Asking) =>
  post(chain, outside, 'generations', body(`${inside}/dall-e-2`, fields), asking);

const body = (model: string, fields: object) => ({
  model,
  prompt: 'a lighthouse',
  size: `${SIZE}x${SIZE}`,
  response_format: 'b64_json',
  ...fields,
});

/** The pictures of an answer in any dialect: base64 or links. */
async function told(answer: Response): Promise<string[]> {
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status}: ${text.slice(0, 300)}`);
  const { data = [], choices = [] } = JSON.parse(text) as {
    data?: { b64_json?: string; url?: string }[];
    choices?: { message?: { content?: string; url?: string } }[];
  };
  return [
    ...data.map(({ b64_json, url }) => b64_json ?? url ?? ''),
    ...choices.map(({ message }) => message?.url ?? message?.content ?? ''),
  ];
}

async function pictureOf(said: string): Promise<Buffer> {
  if (!/^https?:/.test(said)) return Buffer.from(said.replace(/^data:[^,]*,/, ''), 'base64');
  return Buffer.from(await (await fetch(said)).arrayBuffer());
}

async function expectPictures(said: readonly string[], count: number): Promise<void> {
  expect(new Set(said).size).toBe(count);
  for (const one of said)
    expect(await factsOf(await pictureOf(one))).toMatchObject({ width: SIZE, height: SIZE });
}

function formOf(model: string, fields: Record<string, string | Buffer>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...body(model, {}), ...fields }))
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value)]), 'a.png');
  return form;
}

/** A picture whose right half is open to be painted. */
const halfOpen = async (): Promise<Buffer> => {
  const hole = { create: { width: SIZE / 2, height: SIZE, channels: 4, background: '#000' } } as const;
  return sharp(await square(SIZE))
    .composite([{ input: hole, left: SIZE / 2, top: 0, blend: 'dest-out' }])
    .png()
    .toBuffer();
};

async function expectLeftHalfKept(picture: Buffer): Promise<void> {
  const left = { left: 0, top: 0, width: SIZE / 2, height: SIZE };
  const pixels = await sharp(picture).removeAlpha().extract(left).raw().toBuffer();
  const kept = [colour.r, colour.g, colour.b];
  expect(pixels.every((value, index) => value === kept[index % 3])).toBe(true);
}

async function expectError(answer: Response, status: number, error: object): Promise<void> {
  const said = (await answer.json()) as { error?: object };
  expect({ status: answer.status, ...said }).toMatchObject({ status, error });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let left = 2000; !isSo(); left -= 1) {
    if (left === 0) throw new Error('it never came to be so');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const noForms = {
  'orq-router-legacy': 'the 2024 form has generations alone',
  sudo: 'Sudo has generations alone',
};
const noMasks = {
  ...noForms,
  'orq-proxy': "the proxy's edits have no mask",
  'orq-router': "the router's edits have no mask",
};
const noStreams = {
  'orq-proxy': 'the proxy has no streams',
  'orq-router': 'the router has no streams',
  'orq-router-legacy': 'the 2024 form has no streams',
  sudo: 'Sudo has no streams',
};

/** Everything that is asked in every pair of dialects. */
export const operations: readonly Operation[] = [
  {
    name: 'a generation as base64',
    ask: (chain, pair) => generate(chain, pair),
    check: async (answer) => expectPictures(await told(answer), 1),
  },
  {
    name: 'a generation by link',
    ask: (chain, pair) => generate(chain, pair, { response_format: 'url' }),
    check: async (answer) => {
      const links = await told(answer);
      expect(links).toEqual([expect.stringMatching(/^http:\/\//)]);
      await expectPictures(links, 1);
    },
  },
  {
    name: 'three pictures of one generation',
    ask: (chain, pair) => generate(chain, pair, { n: 3 }),
    check: async (answer) => expectPictures(await told(answer), 3),
  },
  {
    name: 'an edit',
    lacksOutside: noForms,
    lacksInside: noForms,
    ask: async (chain, { outside, inside }) =>
      post(chain, outside, 'edits', formOf(`${inside}/dall-e-2`, { image: await halfOpen() })),
    check: async (answer) => expectPictures(await told(answer), 1),
  },
  {
    name: 'an edit with a mask',
    lacksOutside: noMasks,
    lacksInside: noMasks,
    ask: async (chain, { outside, inside }) => {
      const pictures = { image: await square(SIZE), mask: await halfOpen() };
      return post(chain, outside, 'edits', formOf(`${inside}/dall-e-2`, pictures));
    },
    check: async (answer) => {
      const pictures = await told(answer);
      await expectPictures(pictures, 1);
      for (const picture of pictures) await expectLeftHalfKept(await pictureOf(picture));
    },
  },
  {
    name: 'a variation',
    lacksOutside: noForms,
    lacksInside: noForms,
    ask: async (chain, { outside, inside }) => {
      const form = formOf(`${inside}/dall-e-2`, { image: await square(SIZE) });
      form.delete('prompt');
      return post(chain, outside, 'variations', form);
    },
    check: async (answer) => expectPictures(await told(answer), 1),
  },
  {
    name: 'a stream, with partial pictures where the inner dialect has them',
    lacksOutside: noStreams,
    ask: (chain, { outside, inside }) => {
      const asked = { prompt: 'a cat', size: '1024x1024', stream: true, partial_images: 2 };
      return post(chain, outside, 'generations', { ...asked, model: `${inside}/gpt-image-1` });
    },
    check: async (answer, { inside }) => {
      const events = (await answer.text()).match(/^event: .*$/gm);
      const partial = 'event: image_generation.partial_image';
      const earlier = inside === 'openai' ? [partial, partial] : [];
      expect(events).toEqual([...earlier, 'event: image_generation.completed']);
    },
  },
  {
    name: 'a request that only the inner gateway can refuse',
    // One character more than dall-e-2 takes.
    ask: (chain, pair) => generate(chain, pair, { prompt: 'x'.repeat(1001) }),
    check: (answer) => expectError(answer, 400, { type: 'invalid_request_error', param: 'prompt' }),
  },
  {
    name: 'a request that the outer gateway refuses',
    ask: (chain, pair) => generate(chain, pair, { n: 'three' }),
    check: (answer) => expectError(answer, 400, { type: 'invalid_request_error', param: 'n' }),
  },
  {
    name: 'a request with a wrong key',
    ask: (chain, pair) => generate(chain, pair, {}, { key: 'wrong' }),
    check: (answer) => expectError(answer, 401, { code: 'invalid_api_key' }),
  },
  {
    name: 'a key of the outer gateway that the inner one does not know',
    ask: (chain, { outside, inside }) => post(chain, outside, 'generations', body(`locked/${inside}`, {})),
    check: (answer) => expectError(answer, 502, { code: 'upstream_refused_gateway' }),
  },
];

/** A client leaves while an upstream behind both gateways is at work: that hears of it. */
export async function leave({ behind, ...chain }: Chain, { outside, inside }: Pair): Promise<void> {
  behind.reset();
  behind.play({ do: 'hang', at: 'end' });
  const leaving = new AbortController();
  const asked = body(`${inside}/behind`, {});
  const asking = post({ behind, ...chain }, outside, 'generations', asked, { signal: leaving.signal });
  await Promise.race([asking, until(() => behind.requests.some(({ complete }) => complete))]);
  leaving.abort();
  await expect(asking).rejects.toThrow('aborted');
  await until(() => behind.requests.every(({ closedEarly }) => closedEarly));
  expect(behind.requests).toHaveLength(1);
}
