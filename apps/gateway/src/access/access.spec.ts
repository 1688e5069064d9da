import { createHash } from 'node:crypto';

import fastify, { type FastifyInstance } from 'fastify';

import { GatewayConfig } from '../config/gateway-config.js';
import { onArrival } from '../on-arrival.js';
import { guardAccess } from './access.js';

const serverFor = (settings: Partial<GatewayConfig>): FastifyInstance => {
  const server = fastify();
  onArrival(server, [guardAccess(server, Object.assign(new GatewayConfig(), settings))]);
  server.setErrorHandler((error: Error, _, reply) => reply.status(401).send(error.message));
  server.get('/*', async ({ caller }) => caller);
  server.get('/metrics', async ({ caller }) => caller);
  return server;
};
const ask = async (server: FastifyInstance, url: string, authorization?: string) =>
  server.inject({ url, headers: { host: 'localhost', ...(authorization && { authorization }) } });
/** What names the holder of a key in everything that is stored. */
const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

describe('a gateway with keys', () => {
  const server = serverFor({ apiKeys: ['sk-one', 'sk-second'], metricsKey: 'sk-numbers' });

  it.each(['Bearer sk-one', 'bearer  sk-second', 'BEARER\tsk-second'])(
    'lets %j in under its name',
    async (sent) => {
      const { statusCode, body } = await ask(server, '/v1/models', sent);
      expect({ statusCode, body }).toEqual({ statusCode: 200, body: nameOf(sent.split(/\s+/)[1] ?? '') });
    },
  );

  it.each([
    ['no key', undefined],
    ['a key of the same length', 'Bearer sk-two'],
    ['the beginning of a key', 'Bearer sk-on'],
    ['a key with something behind it', 'Bearer sk-one1'],
    ['two keys', 'Bearer sk-one sk-one'],
    ['another scheme', 'Token sk-one'],
    ['a password where no browser asks', `Basic ${Buffer.from('me:sk-one').toString('base64')}`],
    ['the key of the metrics', 'Bearer sk-numbers'],
  ])('refuses %s', async (_, sent) => {
    expect((await ask(server, '/v1/models', sent)).statusCode).toBe(401);
  });

  it('takes a key as a password for its documentation', async () => {
    const sent = `Basic ${Buffer.from('me:sk-one').toString('base64')}`;
    expect((await ask(server, '/docs', sent)).body).toBe(nameOf('sk-one'));
  });

  it('shows numbers to the key of their own alone', async () => {
    expect((await ask(server, '/metrics', 'Bearer sk-numbers')).statusCode).toBe(200);
    expect((await ask(server, '/metrics', 'Bearer sk-one')).statusCode).toBe(401);
  });

  it('names whoever sends a key where none is needed', async () => {
    expect((await ask(server, '/health/live')).body).toBe('anonymous');
    expect((await ask(server, '/health/live', 'Bearer unknown')).body).toBe(nameOf('unknown'));
  });
});

it('names the holder of any key where a gateway has none', async () => {
  const server = serverFor({ apiKeys: [] });
  expect((await ask(server, '/v1/models', 'Bearer any')).body).toBe(nameOf('any'));
  expect((await ask(server, '/v1/models')).body).toBe('anonymous');
});
