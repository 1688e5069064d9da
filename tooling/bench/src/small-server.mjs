import { createServer } from 'node:http';

import { responseText } from './bodies.mjs';

const answer = Buffer.from(responseText(1));

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));

// Ends with whoever started it, however that ended.
process.once('disconnect', () => process.exit());
