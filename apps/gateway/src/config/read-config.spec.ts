import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import { ConfigurationError } from './configuration-error.js';
import { GatewayConfig, variables } from './gateway-config.js';
import { readConfig } from './read-config.js';

const messageOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment, '/app');
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return '';
};

describe('readConfig', () => {
  it('takes any public address with a path, and gives it without a slash at its end', () => {
    for (const address of ['http://localhost:3000', 'https://images.example.com/base', 'http://10.0.0.1'])
      expect(readConfig({ IMAGEWIRE_PUBLIC_URL: `${address}/` }, '/app').publicUrl).toBe(address);
  });

  it('serves this machine alone when nothing is set', () => {
    expect(readConfig({}, '/app')).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      apiKeys: [],
      dataFolder: '/app/.imagewire',
    });
  });

  it.each([
    ['PORT', { PORT: 'many' }],
    ['PORT', { PORT: '70000' }],
    ['IMAGEWIRE_PUBLIC_URL', { IMAGEWIRE_PUBLIC_URL: 'ftp://example.com' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['IMAGEWIRE_PUBLIC_URL', { IMAGEWIRE_PUBLIC_URL: 'https://example.com/?a=1' }],
    ['IMAGEWIRE_PUBLIC_URL', { IMAGEWIRE_PUBLIC_URL: 'https://example.com/#a' }],
    ['IMAGEWIRE_PUBLIC_URL', { IMAGEWIRE_PUBLIC_URL: 'example.com' }],
    ['IMAGEWIRE_API_KEYS', { IMAGEWIRE_API_KEYS: 'a,,b' }],
    ['IMAGEWIRE_API_KEYS', { IMAGEWIRE_API_KEYS: 'a,two words' }],
    ['IMAGEWIRE_API_KEYS', { IMAGEWIRE_API_KEYS: 'schlüssel' }],
    ['IMAGEWIRE_METRICS_KEY', { IMAGEWIRE_METRICS_KEY: 'two words' }],
    ['IMAGEWIRE_METRICS_KEY', { IMAGEWIRE_METRICS_KEY: 'b', IMAGEWIRE_API_KEYS: 'a,b' }],
  ])('names %s when it cannot be used', (variable, environment) => {
    expect(messageOf(environment)).toContain(variable);
  });

  it.each([
    ['IMAGEWIRE_API_KEY', 'IMAGEWIRE_API_KEYS'],
    ['IMAGEWIRE_APIKEYS', 'IMAGEWIRE_API_KEYS'],
    ['imagewire_data_dir', 'IMAGEWIRE_DATA_DIR'],
    ['IMAGEWIRE_REQUEST_PER_MINUTE', 'IMAGEWIRE_REQUESTS_PER_MINUTE'],
  ])('refuses %s, which is meant for %s', (name, meant) => {
    expect(messageOf({ [name]: '7' })).toBe(`${name} is no setting. Did you mean ${meant}?`);
  });

  it('leaves other names alone, and near ones where the setting itself is set', () => {
    expect(messageOf({ IMAGEWIRE_UPSTREAM_KEY: 'k', PORTS: '1', HOSTS: 'x', IMAGEWIRE_API_KEY: '' })).toBe(
      '',
    );
    expect(messageOf({ IMAGEWIRE_API_KEY: 'of another gateway', IMAGEWIRE_API_KEYS: 'k' })).toBe('');
  });

  it('refuses to be reached from elsewhere without keys, and says why', () => {
    expect(messageOf({ HOST: '0.0.0.0' })).toMatch(/IMAGEWIRE_API_KEYS/);
    expect(readConfig({ HOST: '0.0.0.0', IMAGEWIRE_API_KEYS: 'k' }, '/app').apiKeys).toEqual(['k']);
  });
});

describe('the settings', () => {
  const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  const matches = (text: string, pattern: RegExp) =>
    Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));
  const documented = matches(read('README.md'), /^\| `([A-Z_]+)` +\| (?:`(\S+)`)?/gm);
  const exampled = matches(read('.env.example'), /^([A-Z_]+)=(.*)$/gm);

  it('stand in the README and in .env.example, all of them and no others', () => {
    const all = Object.values(variables).sort();
    expect(Object.keys(documented).sort()).toEqual(all);
    expect(Object.keys(exampled).sort()).toEqual(all);
  });

  it('are what the image and compose.yaml set, and a container is given the time to drain', () => {
    const { services } = parse(read('compose.yaml')) as {
      services: { gateway: { environment: object; stop_grace_period: string } };
    };
    const { environment, stop_grace_period: grace } = services.gateway;
    const [, inImage = ''] = /^ENV (.*)$/m.exec(read('Dockerfile')) ?? [];
    const set = [...Object.keys(environment), ...Object.keys(matches(inImage, /(\w+)=(\S+)/g))];
    expect(Object.values<string>(variables)).toEqual(
      expect.arrayContaining(set.filter((name) => name !== 'NODE_ENV')),
    );
    expect(parseInt(grace)).toBeGreaterThan(new GatewayConfig().drainSeconds);
  });

  it('of Node and the system are the same wherever a gateway is started', async () => {
    const module = new URL('../../../../tooling/run/gateway-start.mjs', import.meta.url).href;
    const { gatewayStart } = (await import(module)) as {
      gatewayStart: { flags: string[]; environment: Record<string, string> };
    };
    const settings = Object.entries(gatewayStart.environment).map(([name, value]) => `${name}=${value}`);
    const command = ['node', ...gatewayStart.flags, 'dist/main.js'];
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
    expect(scripts.start).toBe([...settings, ...command].join(' '));
    expect(read('Dockerfile')).toContain(`\nENV ${settings.join(' ')}\n`);
    expect(read('Dockerfile')).toContain(`CMD [${command.map((word) => `"${word}"`).join(', ')}]`);
  });

  it('have the same defaults there', () => {
    const defaults = new GatewayConfig();
    const expected = Object.entries(variables).map(([field, name]) => [
      name,
      String(defaults[field as keyof GatewayConfig] ?? ''),
    ]);
    expect(exampled).toEqual(Object.fromEntries(expected));
    expect(documented).toEqual(Object.fromEntries(expected));
  });
});
