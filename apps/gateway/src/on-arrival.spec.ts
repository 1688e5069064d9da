import fastify from 'fastify';

import { onArrival } from './on-arrival.js';

it('looks in order, goes no further once a request is refused, and ends what had begun by then', async () => {
  const seen: string[] = [];
  const server = fastify();
  onArrival(server, [
    (request, _, { atEnd }) => {
      seen.push(`first ${request.url}`);
      atEnd(() => seen.push('end'));
    },
    ({ url }, _, { atEnd }) => {
      atEnd(() => seen.push('second end'));
      if (url === '/refused') throw Object.assign(new Error('not this one'), { statusCode: 418 });
    },
    () => seen.push('last'),
  ]);
  server.get('/*', async () => 'answer');
  expect((await server.inject('/refused')).statusCode).toBe(418);
  expect(seen.splice(0)).toEqual(['first /refused', 'end', 'second end']);
  expect((await server.inject('/taken')).body).toBe('answer');
  expect(seen).toEqual(['first /taken', 'last', 'end', 'second end']);
  await server.close();
});
