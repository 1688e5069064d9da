import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readConfig } from '../config/read-config.js';
import { loadSettings } from '../config/load-settings.js';
import { RemotePictures } from '../delivery/remote-pictures.js';
import { loadModels } from './ai-sdk/load-model.js';
import { ConfiguredRegistry } from './configured-registry.js';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const names = readdirSync(examples);
const config = readConfig({ IMAGEWIRE_API_KEYS: 'key' }, examples);
const variables = names.flatMap((name) =>
  [...readFileSync(join(examples, name), 'utf8').matchAll(/\$\{(\w+)\}/g)].map(
    ([, variable]) => variable ?? '',
  ),
);

beforeAll(() => {
  for (const variable of variables) process.env[variable] = 'a-key';
});
afterAll(() => {
  for (const variable of variables) Reflect.deleteProperty(process.env, variable);
});

describe('the example', () => {
  it.each(names)('%s makes every upstream that it names, and offers every model', async (name) => {
    const file = join(examples, name);
    const { upstreams, models } = loadSettings(file, config);
    const registry = new ConfiguredRegistry(file, config, new RemotePictures());
    const offers = registry.names().flatMap((model) => registry.offersOf(model));
    await registry.close();
    expect(registry.names()).toEqual([...models.keys()]);
    expect(new Set(offers.map(({ upstream }) => upstream.name))).toEqual(new Set(upstreams.keys()));
  });

  it.each(names)('%s names packages that make its models', async (name) => {
    const { upstreams, models } = loadSettings(join(examples, name), config);
    for (const [id, settings] of upstreams) {
      if (settings.type !== 'ai-sdk') continue;
      const make = await loadModels(id, settings, examples);
      for (const { upstream, model = '' } of [...models.values()].flat())
        if (upstream === id)
          expect(make(model)).toMatchObject({ modelId: model, specificationVersion: 'v4' });
    }
  });
});
