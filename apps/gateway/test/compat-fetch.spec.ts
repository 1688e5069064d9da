import { createOpenAI } from '@ai-sdk/openai';
import { type CompatClient, createCompatFetch } from '@imagewire/openai-compat';
import { ProxyClient } from '@imagewire/proxy-client';
import { LegacyRouterClient, RouterClient, SudoClient } from '@imagewire/router-client';
import { DallEAPIWrapper } from '@langchain/openai';
import { generateImage } from 'ai';
import OpenAI, { toFile } from 'openai';
import sharp from 'sharp';

import { type StartedGateway, startGateway } from './start-gateway.js';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway({ IMAGEWIRE_API_KEYS: 'right' });
});
afterAll(() => gateway.stop());

type Dialect = 'orq-proxy' | 'orq-router' | 'orq-router-legacy' | 'sudo';

const clientOf = (dialect: Dialect, apiKey = 'right'): CompatClient & { close(): Promise<void> } => {
  switch (dialect) {
    case 'orq-proxy':
      return new ProxyClient({ apiKey, baseURL: gateway.url });
    case 'orq-router':
      return new RouterClient({ apiKey, baseURL: gateway.url });
    case 'orq-router-legacy':
      return new LegacyRouterClient({ apiKey, baseURL: `${gateway.url}/legacy` });
    case 'sudo':
      return new SudoClient({ apiKey, baseURL: `${gateway.url}/sudo` });
  }
};

/** Works with the openai package over a client of the dialect, which has the key: the package's own is never sent. */
async function withOpenAI<T>(
  dialect: Dialect,
  use: (client: OpenAI) => Promise<T>,
  apiKey?: string,
): Promise<T> {
  const client = clientOf(dialect, apiKey);
  try {
    return await use(new OpenAI({ apiKey: 'unused', fetch: createCompatFetch(client), maxRetries: 2 }));
  } finally {
    await client.close();
  }
}

const dialects = ['orq-proxy', 'orq-router', 'orq-router-legacy', 'sudo'] as const;
const withForms = ['orq-proxy', 'orq-router'] as const;
const withoutForms = ['orq-router-legacy', 'sudo'] as const;
const small = { model: 'dall-e-2', prompt: 'a cat', size: '256x256', response_format: 'b64_json' } as const;
const png = async () =>
  toFile(
    await sharp({ create: { width: 256, height: 256, channels: 4, background: '#c33c' } })
      .png()
      .toBuffer(),
    'a.png',
    { type: 'image/png' },
  );
const widthOf = async (base64: string | undefined) =>
  (await sharp(Buffer.from(base64 ?? '', 'base64')).metadata()).width;

describe.each(dialects)('the openai package over a client of %s', (dialect) => {
  it('generates', async () => {
    const answer = await withOpenAI(dialect, (client) => client.images.generate({ ...small, n: 2 }));
    expect(answer.data).toHaveLength(2);
    expect(await widthOf(answer.data?.[0]?.b64_json)).toBe(256);
    expect(Number.isInteger(answer.created)).toBe(true);
  });

  it('gets links', async () => {
    const answer = await withOpenAI(dialect, (client) =>
      client.images.generate({ ...small, response_format: 'url' }),
    );
    const picture = await fetch(answer.data?.[0]?.url ?? '');
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  it('streams one completed event', async () => {
    const types = await withOpenAI(dialect, async (client) => {
      const found: string[] = [];
      const request = { model: 'gpt-image-1', prompt: 'a cat', stream: true } as const;
      for await (const event of await client.images.generate(request)) found.push(event.type);
      return found;
    });
    expect(types).toEqual(['image_generation.completed']);
  });

  it('throws its own errors, with the field that is wrong', async () => {
    const call = withOpenAI(dialect, (client) => client.images.generate({ ...small, model: 'nope' }));
    await expect(call).rejects.toBeInstanceOf(OpenAI.NotFoundError);
  });

  it('throws its own error for a wrong key', async () => {
    const call = withOpenAI(dialect, (client) => client.images.generate(small), 'wrong');
    await expect(call).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
  });

  it('serves the AI SDK', async () => {
    const client = clientOf(dialect);
    try {
      const provider = createOpenAI({ apiKey: 'unused', fetch: createCompatFetch(client) });
      const { images } = await generateImage({
        model: provider.image('dall-e-2'),
        prompt: 'a cat',
        size: '256x256',
        n: 2,
      });
      expect(await Promise.all(images.map((image) => widthOf(image.base64)))).toEqual([256, 256]);
    } finally {
      await client.close();
    }
  });
});

describe.each(withForms)('the openai package over a client of %s', (dialect) => {
  it('edits', async () => {
    const image = await png();
    const answer = await withOpenAI(dialect, (client) => client.images.edit({ ...small, image }));
    expect(await widthOf(answer.data?.[0]?.b64_json)).toBe(256);
  });

  it('serves the AI SDK an edit', async () => {
    const client = clientOf(dialect);
    try {
      const provider = createOpenAI({ apiKey: 'unused', fetch: createCompatFetch(client) });
      const prompt = { text: 'a blue cat', images: [new Uint8Array(await (await png()).arrayBuffer())] };
      // Its edits never ask for base64, and read nothing else: a model that links by default fails there as it does at OpenAI.
      const { image } = await generateImage({
        model: provider.image('gpt-image-1'),
        prompt,
        size: '1024x1024',
      });
      expect(await widthOf(image.base64)).toBe(1024);
    } finally {
      await client.close();
    }
  });

  it('varies', async () => {
    const { prompt: _, ...rest } = small;
    const image = await png();
    const answer = await withOpenAI(dialect, (client) =>
      client.images.createVariation({ ...rest, image, n: 2 }),
    );
    expect(answer.data).toHaveLength(2);
  });

  it('is refused what the dialect cannot express', async () => {
    const [image, mask] = [await png(), await png()];
    const call = withOpenAI(dialect, (client) => client.images.edit({ ...small, image, mask }));
    await expect(call).rejects.toMatchObject({ status: 400, param: 'mask' });
  });
});

it.each(withoutForms)('an edit over %s, which has none, is refused', async (dialect) => {
  const image = await png();
  const call = withOpenAI(dialect, (client) => client.images.edit({ ...small, image }));
  await expect(call).rejects.toBeInstanceOf(OpenAI.APIError);
});

it('LangChain draws through a client of the router', async () => {
  class CompatDallE extends DallEAPIWrapper {
    constructor(client: CompatClient) {
      super({ apiKey: 'unused', model: 'dall-e-3', dallEResponseFormat: 'url' });
      this.client = new OpenAI({ apiKey: 'unused', fetch: createCompatFetch(client) });
    }
  }
  const client = clientOf('orq-router');
  try {
    const link: unknown = await new CompatDallE(client).invoke('a red fox');
    expect((await fetch(String(link))).headers.get('content-type')).toBe('image/png');
  } finally {
    await client.close();
  }
});
