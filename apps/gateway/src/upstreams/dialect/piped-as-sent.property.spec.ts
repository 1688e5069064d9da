import { Writable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';

import { plainOf } from '@imagewire/arbitraries';
import { OpenAIGenerateImageRequest, parseModel, type PlainObject, serializeModel } from '@imagewire/models';
import { conversionsByDialect } from '@imagewire/openai-compat';
import * as fc from 'fast-check';

import { upstreamsOverFake } from '../../../test/upstreams-over-fake.js';
import { CLIENT_DIALECTS } from '../../config/upstream-settings.js';
import { PipedAnswer } from '../../piping/piped-answer.js';
import type { ImageJob } from '../../routing/image-job.js';
import { noRouting } from '../../routing/job-routing.js';
import type { UpstreamAnswer } from '../upstream.js';

const numRuns = process.env.IMAGEWIRE_LONG === '1' ? 300 : 15;
const [server, openUpstream] = upstreamsOverFake();

const job: ImageJob = {
  operation: 'generate',
  request: parseModel(OpenAIGenerateImageRequest, { prompt: 'p' }),
  trace: { requestId: 'req_1' },
  routing: noRouting,
};
const call = { model: 'a-model', signal: new AbortController().signal };
const picture = `iVBORw0KGgoA${Buffer.alloc(69_999, 'as far as anyone can tell').toString('base64')}`;

/** An answer with a picture that is long enough to go through, wherever its class has one. */
function withPictures(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withPictures);
  const members = Object.entries(value).map(([name, member]) => {
    const isPicture = (name === 'b64_json' || name === 'content') && typeof member === 'string';
    return [name, isPicture ? picture : withPictures(member)] as const;
  });
  return Object.fromEntries<unknown>(members);
}

/** The same with one picture more, so that there is one to go through. */
function withOneMore(answer: PlainObject): PlainObject {
  const { data, choices } = answer;
  if (Array.isArray(choices))
    return {
      ...answer,
      choices: [...(choices as unknown[]), { index: 99, message: { content: picture, role: 'assistant' } }],
    };
  return { ...answer, data: [...(Array.isArray(data) ? (data as unknown[]) : []), { b64_json: picture }] };
}

/** What an answer says in the end, and what is warned of, before its headers or behind them. */
async function told(answer: UpstreamAnswer | PipedAnswer): Promise<unknown> {
  if (!(answer instanceof PipedAnswer)) {
    const { response, requestId, warnings } = answer;
    return { plain: JSON.parse(JSON.stringify(serializeModel(response))) as unknown, requestId, warnings };
  }
  const chunks: Buffer[] = [];
  const client = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  await answer.convertedTo(client, ({ response }) => serializeModel(response));
  const plain = JSON.parse(Buffer.concat(chunks).toString()) as unknown;
  const { requestId, warnings } = answer.source;
  return { plain, requestId, warnings: [...warnings, ...((await answer.envelope).warnings ?? [])] };
}

it.each(CLIENT_DIALECTS)('%s gives the same answer while it comes as it does whole', async (type) => {
  const upstream = openUpstream({ type, baseURL: server.url, apiKey: 'k' });
  const { model } = conversionsByDialect[type].answers.generate;
  // The package of arbitraries is CommonJS, and fast-check's types differ by that.
  const answers = plainOf(model, { newer: true }) as unknown as fc.Arbitrary<PlainObject>;
  const isSame = async (generated: PlainObject): Promise<void> => {
    const body = withOneMore(withPictures(generated) as PlainObject);
    const behaviour = { do: 'answer', body, headers: { 'x-request-id': 'req_there' } } as const;
    server.play(behaviour, behaviour);
    const whole = await told(await upstream.send(job, call));
    const passed = await upstream.pipe?.(job, call);
    expect(passed).toBeInstanceOf(PipedAnswer);
    // No matcher: it would print megabytes.
    expect(passed && isDeepStrictEqual(await told(passed), whole)).toBe(true);
  };
  await fc.assert(fc.asyncProperty(answers, isSame), { numRuns });
});
