import { Agent, createServer, request } from 'node:http';

// The bare pipe of node:http: nothing is read, checked or written down.
const upstream = new URL(process.env.UPSTREAM);
const agent = new Agent({ keepAlive: true });
const server = createServer((incoming, outgoing) => {
  const { authorization, 'content-type': type, 'content-length': length } = incoming.headers;
  const onward = request(
    {
      agent,
      host: upstream.hostname,
      port: upstream.port,
      path: incoming.url,
      method: incoming.method,
      headers: { authorization, 'content-type': type, 'content-length': length },
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    },
  );
  incoming.pipe(onward);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.once('disconnect', () => process.exit());
