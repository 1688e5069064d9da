import { ConfigurationError } from './configuration-error.js';
import { readConfig } from './gateway-config.js';

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
    ['IMAGEWIRE_API_KEYS', { IMAGEWIRE_API_KEYS: 'a,,b' }],
  ])('names %s when it cannot be used', (variable, environment) => {
    expect(messageOf(environment)).toContain(variable);
  });

  it('refuses to be reached from elsewhere without keys, and says why', () => {
    expect(messageOf({ HOST: '0.0.0.0' })).toMatch(/IMAGEWIRE_API_KEYS/);
    expect(readConfig({ HOST: '0.0.0.0', IMAGEWIRE_API_KEYS: 'k' }, '/app').apiKeys).toEqual(['k']);
  });
});
