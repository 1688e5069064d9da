import fastify from 'fastify';
import { Pool } from 'undici';

// Fastify alone: the body is left unread and the answer streams, without any check.
const pool = new Pool(process.env.UPSTREAM, { connections: 128 });
const server = fastify();
server.removeAllContentTypeParsers();
server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
server.post('/*', async (request, reply) => {
  const { authorization, 'content-type': type } = request.headers;
  const headers = { authorization, 'content-type': type };
  const answer = await pool.request({ path: request.url, method: 'POST', headers, body: request.body });
  reply.status(answer.statusCode).headers(answer.headers);
  return answer.body;
});
await server.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: server.server.address().port });
process.once('disconnect', () => process.exit());
