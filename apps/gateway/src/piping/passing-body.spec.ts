import fastify, { type FastifyInstance } from 'fastify';

import { ClientLeft } from '../routing/client.js';
import { PassingBody, type PassTo } from './passing-body.js';

const lines: { msg?: string }[] = [];
let server: FastifyInstance;
afterEach(() => server.close());

/** A server that answers with such a body, asked once. */
async function answered(passTo: PassTo): Promise<Response> {
  lines.length = 0;
  const stream = { write: (line: string) => void lines.push(JSON.parse(line) as { msg?: string }) };
  server = fastify({ logger: { level: 'warn', stream } });
  server.setErrorHandler((_, __, reply) => reply.status(502).send({ told: true }));
  server.get('/', async (_, reply) => {
    reply.header('x-said-before', 'yes');
    await new PassingBody({ 'content-type': 'text/plain', trailer: 'x-sum' }, passTo).sendTo(reply);
  });
  return fetch(await server.listen({ port: 0, host: '127.0.0.1' }));
}
const told = (): (string | undefined)[] => lines.map(({ msg }) => msg);

it('sends its head with its first bytes, and what the reply said before', async () => {
  const response = await answered(async (client) => {
    expect(client.headersSent).toBe(false);
    client.end('bodies');
  });
  expect(response.headers.get('x-said-before')).toBe('yes');
  expect(response.headers.get('content-type')).toBe('text/plain');
  expect(await response.text()).toBe('bodies');
  expect(told()).toEqual([]);
});

it('leaves a failure before its first byte to be answered, and nothing of its head in that answer', async () => {
  const response = await answered(() => Promise.reject(new Error('no beginning')));
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('trailer')).toBeNull();
  expect(await response.json()).toEqual({ told: true });
});

it.each([
  ['and logs why', new Error('lost'), ['an answer broke off']],
  ['and logs nothing of a client that left', new ClientLeft('the client left'), []],
])('cuts the connection where it breaks off after that, %s', async (_, failure, logged) => {
  const response = await answered(async (client) => {
    await new Promise((written) => client.write('bod', written));
    throw failure;
  });
  await expect(response.text()).rejects.toThrow('terminated');
  expect(told()).toEqual(logged);
});
