import { createServer } from 'node:http';

import { answerText } from './bodies.mjs';

const [megabytes, images] = process.argv.slice(2).map(Number);
const answer = Buffer.from(answerText(megabytes, images));

// Answers every request alike, so that the clients alone differ.
const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));

// Ends with whoever started it, however that ended.
process.once('disconnect', () => process.exit());
