import { FakeUpstream, readForm } from '@imagewire/fake-upstream';
import {
  OrqRouterEditImageResponse,
  OrqRouterGenerateImageResponse,
  OrqRouterImageVariationResponse,
} from '@imagewire/models';

import { RouterClient } from '../index.js';

const upstream = new FakeUpstream();
let client: RouterClient;
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(() => {
  client = new RouterClient({ apiKey: 'key-1', baseURL: upstream.url });
});
afterEach(async () => {
  upstream.reset();
  await client.close();
});

const gif = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=';

describe('a RouterClient', () => {
  it('speaks the router’s dialect, to orq by default', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(new Request(input).url);
      return Response.json({ created: 1, data: [] });
    };
    const other = new RouterClient({ apiKey: 'key-1', fetch });
    await other.images.generate({ model: 'm', prompt: 'p' });
    expect(other.dialect).toBe('orq-router');
    expect(asked).toEqual(['https://my.orq.ai/v2/router/images/generations']);
  });

  it('takes its key and its address from the environment', async () => {
    process.env.ORQ_API_KEY = 'from-environment';
    process.env.ORQ_BASE_URL = upstream.url;
    await using other = new RouterClient();
    await other.images.generate({ model: 'm', prompt: 'p' });
    delete process.env.ORQ_API_KEY;
    delete process.env.ORQ_BASE_URL;
    expect(upstream.requests[0]?.headers.authorization).toBe('Bearer from-environment');
  });

  it('answers each call with its own model', async () => {
    const generated = await client.images.generate({ model: 'm', prompt: 'p' });
    const edited = await client.images.edit({ model: 'm', prompt: 'p', image: gif });
    const varied = await client.images.createVariation({ model: 'm', image: gif });
    expect(generated).toBeInstanceOf(OrqRouterGenerateImageResponse);
    expect(edited).toBeInstanceOf(OrqRouterEditImageResponse);
    expect(varied).toBeInstanceOf(OrqRouterImageVariationResponse);
    expect(upstream.requests.map(({ path }) => path)).toEqual([
      '/v2/router/images/generations',
      '/v2/router/images/edits',
      '/v2/router/images/variations',
    ]);
  });

  it('sends an edit without a picture, which the schema allows', async () => {
    await client.images.edit({ model: 'm', prompt: 'p' });
    expect((await readForm(upstream.requests[0]!)).map(({ name }) => name)).toEqual(['model', 'prompt']);
  });
});
