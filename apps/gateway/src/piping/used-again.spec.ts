import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

import type { OpenAIGenerateImageResponse } from '@imagewire/models';
import { Connection, sendStreaming } from '@imagewire/transport';

import type { UpstreamAnswer } from '../upstreams/upstream.js';
import type { AnswerSource } from './answer-source.js';
import { openAnswer } from './open-answer.js';
import { PipedAnswer } from './piped-answer.js';

/** As many as a buffer holds several of, each its own: bytes of the gateway's own stand between them in a converted answer. */
const PICTURES = 60;
const picturesOf = (answer: number): string[] =>
  Array.from({ length: PICTURES }, (_, picture) =>
    Buffer.from(`${answer}.${picture} `.repeat(2400 + 31 * picture)).toString('base64'),
  );
const answers = Array.from({ length: 6 }, (_, answer) => picturesOf(answer));

/** Gives the answer that a path names in pieces, so that several stand in every buffer that is read. */
const upstream = createServer((incoming, response) => {
  const pictures = answers[Number(incoming.url?.slice(1))] ?? [];
  const body = Buffer.from(JSON.stringify({ created: 1, data: pictures.map((b64_json) => ({ b64_json })) }));
  incoming.resume();
  for (let at = 0; at < body.length; at += 7001) response.write(body.subarray(at, at + 7001));
  response.end();
});
const connection = new Connection();
beforeAll(() => once(upstream.listen(0, '127.0.0.1'), 'listening'));
afterAll(async () => {
  await connection.close();
  upstream.close();
});

async function opened(answer: number): Promise<PipedAnswer> {
  const url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/${answer}`;
  const request = { method: 'GET', url, headers: {}, body: { kind: 'none' } } as const;
  const call = { dialect: 'openai', operation: 'generate-image' };
  const { body } = await sendStreaming(request, { connection, call });
  const source: AnswerSource = {
    dialect: 'openai',
    body,
    signal: new AbortController().signal,
    warnings: [],
    read: (bytes) => ({
      response: JSON.parse(Buffer.from(bytes).toString()) as OpenAIGenerateImageResponse,
    }),
    failureOf: (error) => error,
  };
  const piped = await openAnswer(source);
  if (!(piped instanceof PipedAnswer)) throw new Error('nothing of it is left to come');
  return piped;
}

/** What a client has got that looks at what it is sent as late as a full socket does: `patience` turns after it was written. */
async function sentTo(patience: number, passTo: (client: Writable) => Promise<void>): Promise<string> {
  const parts: Buffer[] = [];
  const client = new Writable({
    highWaterMark: 131_072,
    write: (bytes: Buffer, _, done) => {
      const look = (turns: number): void => {
        if (turns > 0) return void setImmediate(look, turns - 1);
        parts.push(Buffer.from(bytes));
        done();
      };
      look(patience);
    },
  });
  await Promise.all([passTo(client), finished(client)]);
  return Buffer.concat(parts).toString();
}

const inOtherWords = ({ response }: UpstreamAnswer): { pictures: unknown } => ({
  pictures: response.data?.map(({ b64_json }) => ({ content: b64_json })),
});

it.each([
  [
    'as it is',
    (piped: PipedAnswer) => (client: Writable) => piped.untouchedTo(client),
    (pictures: string[]) => ({ created: 1, data: pictures.map((b64_json) => ({ b64_json })) }),
  ],
  [
    'converted',
    (piped: PipedAnswer) => (client: Writable) => piped.convertedTo(client, inOtherWords),
    (pictures: string[]) => ({ pictures: pictures.map((content) => ({ content })) }),
  ],
])('an answer that is passed on %s holds its own bytes, whoever reads how slowly', async (_, way, wanted) => {
  const whole = await Promise.all(
    answers.map(async (pictures, answer) => {
      const sent = await sentTo((answer % 3) * 4, way(await opened(answer)));
      // No matcher: it would print megabytes.
      return sent === JSON.stringify(wanted(pictures));
    }),
  );
  expect(whole).toEqual(answers.map(() => true));
});
