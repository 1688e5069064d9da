import { ProxyClient } from '@imagewire/proxy-client';
import { LegacyRouterClient, RouterClient, SudoClient } from '@imagewire/router-client';
import OpenAI from 'openai';

import { sendJson, sendRaw } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const keys = ['openai', 'proxy', 'router', 'legacy', 'sudo', 'raw', 'other'];
const picture = { model: 'openai/dall-e-2', prompt: 'a heron', size: '256x256' } as const;

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway({
    IMAGEWIRE_API_KEYS: keys.join(','),
    IMAGEWIRE_REQUESTS_PER_MINUTE: '1',
  });
});
afterAll(() => gateway.stop());

const draw = (key: string, path = '/v1/images/generations') =>
  sendJson(`${gateway.url}${path}`, JSON.stringify({ ...picture, model: 'dall-e-2' }), {
    authorization: `Bearer ${key}`,
  });
const failureOf = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a gateway that allows a key one request a minute', () => {
  it('answers the second one 429 and says when to come back', async () => {
    expect((await draw('raw')).status).toBe(200);
    const refused = await draw('raw', '/sudo/v1/images/generations');
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(JSON.parse(refused.text)).toEqual({
      error: {
        message: `This key may ask for pictures 1 times a minute, and has. Send the request again in ${seconds} seconds.`,
        type: 'requests',
        param: null,
        code: 'rate_limit_exceeded',
      },
    });
  });

  it('counts each key by itself, and nothing but requests for pictures', async () => {
    await draw('raw');
    for (let time = 0; time < 3; time += 1) {
      const listed = await sendRaw(`${gateway.url}/v1/models`, {
        method: 'GET',
        headers: { authorization: 'Bearer raw' },
      });
      expect(listed.status).toBe(200);
    }
    expect((await draw('other')).status).toBe(200);
  });

  const create = {
    proxy: (options) => new ProxyClient(options),
    router: (options) => new RouterClient(options),
    legacy: ({ baseURL, ...options }) => new LegacyRouterClient({ ...options, baseURL: `${baseURL}/legacy` }),
    sudo: ({ baseURL, ...options }) => new SudoClient({ ...options, baseURL: `${baseURL}/sudo` }),
  } satisfies Record<
    string,
    (options: { apiKey: string; baseURL: string; maxRetries: number }) => {
      images: { generate(request: typeof picture): PromiseLike<unknown> };
      close(): Promise<void>;
    }
  >;

  it.each(Object.entries(create))('tells the %s client that nothing was processed', async (apiKey, make) => {
    const client = make({ apiKey, baseURL: gateway.url, maxRetries: 0 });
    await client.images.generate(picture);
    expect(await failureOf(client.images.generate(picture))).toMatchObject({
      kind: 'rate_limit',
      status: 429,
      code: 'rate_limit_exceeded',
      retryable: true,
      retryAfterMilliseconds: expect.any(Number) as number,
      attempts: [{ status: 429, failure: 'not-processed' }],
    });
    await client.close();
  });

  it("is a RateLimitError to OpenAI's client", async () => {
    const client = new OpenAI({ apiKey: 'openai', baseURL: `${gateway.url}/v1`, maxRetries: 0 });
    await client.images.generate({ ...picture, model: 'dall-e-2' });
    const error = await failureOf(client.images.generate({ ...picture, model: 'dall-e-2' }));
    expect(error).toBeInstanceOf(OpenAI.RateLimitError);
    expect(error).toMatchObject({ code: 'rate_limit_exceeded', type: 'requests' });
  });
});
