import { FakeUpstream } from '@imagewire/fake-upstream';
import { SudoGenerateImageResponse } from '@imagewire/models';

import { SudoClient } from '../index.js';

const upstream = new FakeUpstream();
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());

describe('a SudoClient', () => {
  it('takes its key and its address from the environment', async () => {
    process.env.SUDO_API_KEY = 'from-environment';
    process.env.SUDO_BASE_URL = `${upstream.url}/api`;
    await using client = new SudoClient();
    const answer = await client.images.generate({ model: 'm', prompt: 'p' });
    delete process.env.SUDO_API_KEY;
    delete process.env.SUDO_BASE_URL;
    expect(client.dialect).toBe('sudo');
    expect(answer).toBeInstanceOf(SudoGenerateImageResponse);
    expect(upstream.requests[0]).toMatchObject({
      path: '/api/v1/images/generations',
      headers: { authorization: 'Bearer from-environment' },
    });
  });

  it('needs both, and says where they may stand', () => {
    expect(() => new SudoClient()).toThrow(/^baseURL is missing: .* SUDO_BASE_URL$/);
    expect(() => new SudoClient({ baseURL: upstream.url })).toThrow(/^apiKey is missing: .* SUDO_API_KEY;/);
  });
});
