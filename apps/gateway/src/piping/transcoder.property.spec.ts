import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';

import { plainOf } from '@imagewire/arbitraries';
import {
  type ModelClass,
  OpenAIGenerateImageResponse,
  type PlainObject,
  readModel,
  serializeModel,
} from '@imagewire/models';
import { conversionsByDialect, type Dialect } from '@imagewire/openai-compat';
import * as fc from 'fast-check';

import type { UpstreamAnswer } from '../upstreams/upstream.js';
import type { AnswerSource } from './answer-source.js';
import { AnswerFrame } from './answer-frame.js';
import { PipedAnswer } from './piped-answer.js';

const numRuns = process.env.IMAGEWIRE_LONG === '1' ? 1000 : 20;
const dialects = Object.keys(conversionsByDialect) as Dialect[];

/** How a dialect's answers are read into OpenAI's shape, and how OpenAI's are said in it. */
interface Speech {
  readonly model: ModelClass;
  readonly read: (plain: PlainObject) => UpstreamAnswer;
  readonly say: (answer: OpenAIGenerateImageResponse) => PlainObject;
}

const openAI: Speech = {
  model: OpenAIGenerateImageResponse,
  read: (plain) => ({ response: readModel(OpenAIGenerateImageResponse, plain).value }),
  say: (answer) => serializeModel(answer),
};

function speechOf(dialect: Dialect): Speech {
  const { model, toOpenAI, fromOpenAI } = conversionsByDialect[dialect].answers.generate;
  const plainly = { carry: false };
  return {
    model,
    read: (plain) => ({ response: toOpenAI(plain, plainly).response as OpenAIGenerateImageResponse }),
    say: (answer) => serializeModel(fromOpenAI(serializeModel(answer), plainly).response),
  };
}

const speeches = { openai: openAI, ...Object.fromEntries(dialects.map((name) => [name, speechOf(name)])) };
const pairs = Object.entries(speeches).flatMap(([from, upstream]) =>
  Object.entries(speeches).map(([to, client]) => ({ from, to, upstream, client })),
);

// As base64 begins that holds a PNG, a JPEG, a WebP, and nothing that is known.
const heads = ['iVBORw0KGgoA', '/9j/4AAQSkZJ', 'UklGRiQAAABXRUJQVlA4', 'AAECAwQFBgcI'];

/** Base64 of some length: most of it is long enough to go through. */
const picture = fc
  .tuple(fc.constantFrom(...heads), fc.constantFrom(40, 16_400, 30_000), fc.integer())
  .map(([head, length, seed]) => {
    const body = Buffer.from(`${seed}/`.repeat(length)).toString('base64').slice(0, length);
    return head + body.replaceAll('L', '/');
  });

const text = fc.oneof(
  picture,
  picture.map((base64) => `data:image/png;base64,${base64}`),
  fc.string({ unit: 'binary', maxLength: 30 }).map((words) => `"b64_json":"${words}`),
  fc.constant('ü "quoted" \\ '.repeat(2000)),
);

// The package of arbitraries is CommonJS, and fast-check's types differ by that.
const validOf = (model: ModelClass): fc.Arbitrary<PlainObject> =>
  plainOf(model, { newer: true }) as unknown as fc.Arbitrary<PlainObject>;

/** An answer of a dialect with pictures where its base64 stands. */
const answerOf = (model: ModelClass): fc.Arbitrary<PlainObject> =>
  fc
    .tuple(validOf(model), fc.infiniteStream(fc.option(picture)), fc.infiniteStream(text))
    .map(([answer, pictures, texts]) => {
      const put = (value: unknown): unknown => {
        if (typeof value !== 'object' || value === null) return value;
        if (Array.isArray(value)) return value.map(put);
        return Object.fromEntries(
          Object.entries(value).map(([name, member]) => {
            if (name === 'b64_json' && typeof member === 'string')
              return [name, pictures.next().value ?? member];
            const isContent = name === 'content' && typeof member === 'string';
            return [name, isContent ? texts.next().value : put(member)];
          }),
        );
      };
      return put(answer) as PlainObject;
    });

/** JSON as different writers write it. */
const writers: readonly ((plain: PlainObject) => string)[] = [
  (plain) => JSON.stringify(plain),
  (plain) => JSON.stringify(Object.fromEntries(Object.entries(plain).reverse())),
  (plain) => JSON.stringify(plain, null, 2),
  (plain) => JSON.stringify(plain).replaceAll('/', '\\/'),
  (plain) =>
    JSON.stringify(plain).replace(
      /[^\x20-\x7e]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
];

function chunksOf(body: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => Math.floor(cut * body.length)))].sort(
    (one, other) => one - other,
  );
  return [0, ...places].map((place, index) => body.subarray(place, places[index]));
}

async function* given(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function piped(chunks: readonly Uint8Array[], { read }: Speech): PipedAnswer {
  const source: AnswerSource = {
    dialect: 'openai',
    body: given(chunks),
    signal: new AbortController().signal,
    warnings: [],
    read: (body) => read(JSON.parse(Buffer.from(body).toString()) as PlainObject),
    failureOf: (error) => error,
  };
  const rest = source.body[Symbol.asyncIterator]();
  return new PipedAnswer(source, { opened: [], frame: new AnswerFrame(), rest });
}

/** What a client is sent. */
async function collected(passTo: (client: Writable) => Promise<void>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const client = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(Buffer.from(chunk));
      setImmediate(done);
    },
  });
  await Promise.all([passTo(client), finished(client)]);
  return Buffer.concat(chunks);
}

const cuts = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 12 });

it.each(pairs)('from $from to $to comes as if it had been converted whole', async ({ upstream, client }) => {
  await fc.assert(
    fc.asyncProperty(
      answerOf(upstream.model),
      fc.constantFrom(...writers),
      cuts,
      async (answer, write, places) => {
        const body = write(answer);
        const whole = client.say(upstream.read(JSON.parse(body) as PlainObject).response);
        const convert = ({ response }: UpstreamAnswer): PlainObject => client.say(response);
        const answered = piped(chunksOf(Buffer.from(body), places), upstream);
        const sent = (await collected((sink) => answered.convertedTo(sink, convert))).toString();
        // No matcher: it would print megabytes.
        expect(isDeepStrictEqual(JSON.parse(sent), JSON.parse(JSON.stringify(whole)))).toBe(true);
      },
    ),
    { numRuns },
  );
});

it('comes byte for byte in its own dialect, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(answerOf(openAI.model), cuts, async (answer, places) => {
      const body = Buffer.from(JSON.stringify(answer));
      const answered = piped(chunksOf(body, places), openAI);
      expect((await collected((sink) => answered.untouchedTo(sink))).equals(body)).toBe(true);
    }),
    { numRuns },
  );
});
