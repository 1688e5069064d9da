import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startGateway } from './start-gateway.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-configuration-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const paid = `
upstreams:
  azure: {type: openai-compatible, baseURL: 'http://127.0.0.1:1/v1'}
models:
  azure/my-deployment: [{upstream: azure, model: my-deployment, capabilities: dall-e-2}]
  nobody/knows: [{upstream: azure}]
`;
const embedded = (name: string): string =>
  `upstreams: {e: {type: embedded}}\nmodels: {${name}: [{upstream: e, model: dall-e-2}]}`;

interface Listed {
  id: string;
  owned_by: string;
  capabilities?: object;
}

async function listed(url: string): Promise<Listed[]> {
  const answer = await fetch(`${url}/v1/models`, { headers: { authorization: 'Bearer key' } });
  return ((await answer.json()) as { data: Listed[] }).data;
}

describe('a gateway with a configuration file', () => {
  it('lists the names of the file with what they can do', async () => {
    const file = await fileOf('paid.yaml', paid);
    const gateway = await startGateway({ IMAGEWIRE_API_KEYS: 'key', IMAGEWIRE_CONFIG: file });
    const [deployment, unknown, ...others] = await listed(gateway.url);
    await gateway.stop();
    expect(deployment).toMatchObject({
      id: 'azure/my-deployment',
      owned_by: 'imagewire-azure',
      capabilities: { operations: ['generate', 'edit', 'variation'], deliveries: ['url', 'b64_json'] },
    });
    expect(unknown).toMatchObject({ id: 'nobody/knows' });
    expect(unknown).not.toHaveProperty('capabilities');
    expect(others).toEqual([]);
  });

  it('answers for a name of its own as the model that it stands for', async () => {
    const names = { d: 'dall-e-2', g: 'gpt-image-1' };
    const models = Object.entries(names).map(([name, model]) => `${name}: [{upstream: e, model: ${model}}]`);
    const text = `upstreams: {e: {type: embedded}}\nmodels: {${models.join(', ')}}`;
    const gateway = await startGateway({ IMAGEWIRE_CONFIG: await fileOf('named.yaml', text) });
    const ask = async (path: string, fields: object): Promise<string[]> => {
      const answer = await fetch(`${gateway.url}${path}/images/generations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'a cat', ...fields }),
      });
      const { data = [{}] } = (await answer.json()) as { data?: object[] };
      return Object.keys(data[0] ?? {});
    };
    const told = [
      await ask('/v1', { model: 'd', size: '256x256' }),
      await ask('/v1', { model: 'g', quality: 'low' }),
      // That model has no such parameter, and orq's clients set it for all models alike.
      await ask('/v2/proxy', { model: 'g', quality: 'low', response_format: 'url' }),
      await ask('/v2/proxy', { model: 'g', quality: 'low', response_format: 'b64_json' }),
    ];
    await gateway.stop();
    expect(told).toEqual([['url'], ['b64_json'], ['url'], ['b64_json']]);
  });

  it('does not start with an upstream that costs money and without keys, and says so in a line', async () => {
    const file = await fileOf('paid.yaml', paid);
    const starting = startGateway({ IMAGEWIRE_CONFIG: file });
    await expect(starting).rejects.toThrow(/upstreams\.azure can cost money.*IMAGEWIRE_API_KEYS/);
  });

  it('reads its file again on SIGHUP, and keeps what it has where the new one is wrong', async () => {
    const file = await fileOf('again.yaml', embedded('first'));
    const gateway = await startGateway({ IMAGEWIRE_CONFIG: file });
    const names = async (): Promise<string[]> => (await listed(gateway.url)).map(({ id }) => id);
    const hangUp = async (line: RegExp): Promise<void> => {
      gateway.process.kill('SIGHUP');
      while (!gateway.lines.some((printed) => line.test(printed)))
        await new Promise((end) => setTimeout(end, 5));
    };
    await writeFile(file, 'upstreams: &a {b: *a}');
    await hangUp(/stays as it was\. .*circular/);
    await writeFile(file, 'upstreams: 1');
    await hangUp(/stays as it was\. .*again\.yaml cannot be used:$/);
    expect(gateway.lines).toContain('  upstreams must have members');
    expect(await names()).toEqual(['first']);
    await writeFile(file, embedded('second'));
    await hangUp(/was read again: 1 models/);
    expect(await names()).toEqual(['second']);
    await gateway.stop();
  });
});
