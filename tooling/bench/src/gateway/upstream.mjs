import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const MEGABYTE = 1024 * 1024;

/** An answer with so many pictures of so many bytes of base64 each, in the order in which OpenAI writes its members. */
const answerOf = (bytes, images = 1) =>
  Buffer.from(
    JSON.stringify({
      created: 1_789_000_000,
      background: 'opaque',
      data: Array.from({ length: images }, () => ({
        b64_json: randomBytes((bytes / 4) * 3).toString('base64'),
      })),
      output_format: 'png',
      quality: 'high',
      size: '1024x1024',
      usage: {
        input_tokens: 20,
        input_tokens_details: { image_tokens: 0, text_tokens: 20 },
        output_tokens: 1056,
        total_tokens: 1076,
      },
    }),
  );

const answers = {
  small: answerOf(1024),
  '1mb': answerOf(MEGABYTE),
  '4mb': answerOf(4 * MEGABYTE),
  '8mb': answerOf(8 * MEGABYTE),
  '32mb': answerOf(32 * MEGABYTE),
  '10x1mb': answerOf(MEGABYTE, 10),
};

// Speaks OpenAI's dialect; the first part of the path names the size of its answers.
const server = createServer((request, response) => {
  const answer = answers[request.url.split('/')[1]];
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
});
// An idle connection that it closed just as a contender uses it again would be the contender's failure.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));

process.once('disconnect', () => process.exit());
