import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { plainOf } from '@imagewire/arbitraries';
import {
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';
import { conversionsByDialect } from '@imagewire/openai-compat';
import * as fc from 'fast-check';

import { upstreamsOverFake } from '../../test/upstreams-over-fake.js';
import { CLIENT_DIALECTS } from '../config/upstream-settings.js';
import { PictureStore } from '../delivery/picture-store.js';
import { openBody } from '../delivery/stored-body.js';
import type { ImageJob } from '../routing/image-job.js';
import { noRouting } from '../routing/job-routing.js';
import { Database } from '../store/database.js';
import { PictureIndex } from '../store/picture-index.js';
import type { UpstreamAnswer } from './upstream.js';

const numRuns = process.env.IMAGEWIRE_LONG === '1' ? 300 : 20;
const [server, openUpstream] = upstreamsOverFake();
let folder: string;
let database: Database;
let store: PictureStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-stored-'));
  database = new Database(join(folder, 'imagewire.db'));
  store = new PictureStore(join(folder, 'pictures'), new PictureIndex(database), 1e9, 1e6);
  await store.onModuleInit();
  store.onModuleDestroy();
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const job: ImageJob = {
  operation: 'generate',
  request: parseModel(OpenAIGenerateImageRequest, { prompt: 'p' }),
  trace: { requestId: 'req_1' },
  routing: noRouting,
};
const call = { model: 'a-model', signal: new AbortController().signal };

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const png = (bytes: number): string => Buffer.concat([PNG, randomBytes(bytes)]).toString('base64');
/** Texts where a picture should be: such that can be stored, and such that only look like it. */
const pictures = fc.constantFrom(
  png(70_000),
  png(70_001),
  png(400_000),
  png(20),
  `data:image/png;base64,${png(70_000)}`,
  `data:image/png;name=${'n'.repeat(60)};base64,${png(70_000)}`,
  `data:image/png;name=${'n'.repeat(120)};base64,${png(70_000)}`,
  randomBytes(70_000).toString('base64'),
  png(70_000).replace(/=+$/, ''),
  `${png(70_000).slice(0, -4)}QR==`,
  `${png(70_000)} that ends as words`,
  `${png(70_000)}\u00e9\n`,
  png(70_000).replaceAll('/', '_').replaceAll('+', '-'),
  'words '.repeat(12_000),
);

/** An answer with such texts wherever its class has a picture. */
function withTexts(value: unknown, next: () => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, next));
  const members = Object.entries(value).map(([name, member]) => {
    const isPicture = (name === 'b64_json' || name === 'content') && typeof member === 'string';
    return [name, isPicture ? next() : withTexts(member, next)] as const;
  });
  return Object.fromEntries<unknown>(members);
}

/** The same with pictures where they belong, and one where none belongs. */
function withMore(answer: PlainObject, texts: readonly string[]): PlainObject {
  const { data, choices } = answer;
  const elsewhere = { newer: { b64_json: texts[0] } };
  const list = (given: unknown): unknown[] => (Array.isArray(given) ? (given as unknown[]) : []);
  if (Array.isArray(choices)) {
    const messages = texts.map((content, index) => ({ index, message: { content, role: 'assistant' } }));
    return { ...answer, ...elsewhere, choices: [...list(choices), ...messages] };
  }
  return { ...answer, ...elsewhere, data: [...list(data), ...texts.map((text) => ({ b64_json: text }))] };
}

const written = async ({ response }: UpstreamAnswer): Promise<string> =>
  (await buffer((await openBody(JSON.stringify(serializeModel(response)), store)).stream)).toString();

async function outcomeOf(sent: Promise<UpstreamAnswer>): Promise<unknown> {
  try {
    const answer = await sent;
    return [await written(answer), answer.warnings, answer.requestId];
  } catch (error) {
    return (error as Error).message;
  }
}

const types = ['openai-compatible', ...CLIENT_DIALECTS] as const;

it.each(types)('%s gives the same answer through the store as it does whole', async (type) => {
  const upstream = openUpstream({ type, baseURL: server.url, apiKey: 'k' });
  const model =
    type === 'openai-compatible'
      ? OpenAIGenerateImageResponse
      : conversionsByDialect[type].answers.generate.model;
  // The package of arbitraries is CommonJS, and fast-check's types differ by that.
  const answers = plainOf(model, { newer: true }) as unknown as fc.Arbitrary<PlainObject>;
  const texts = fc.array(pictures, { minLength: 1, maxLength: 3 });
  const escapes = fc.constantFrom('', '\\/');
  const ends = fc.constantFrom('', '', '', ', oops', 'cut');
  let stored = 0;
  const isSame = async (
    generated: PlainObject,
    given: readonly string[],
    slash: string,
    end: string,
  ): Promise<void> => {
    let at = 0;
    const plain = withMore(
      withTexts(generated, () => given[at++ % given.length] ?? '') as PlainObject,
      given,
    );
    const json = JSON.stringify(plain);
    const escaped = slash ? json.replaceAll('/', slash) : json;
    const body = end === 'cut' ? escaped.slice(0, -escaped.length / 3) : `${escaped}${end}`;
    const behaviour = { do: 'answer', body, headers: { 'x-request-id': 'req_there' } } as const;
    server.play(behaviour, behaviour);
    const whole = await outcomeOf(upstream.send(job, call));
    const kept = await outcomeOf(upstream.send(job, { ...call, receivePicture: () => store.receive() }));
    // No matcher: it would print megabytes.
    expect(JSON.stringify(kept) === JSON.stringify(whole)).toBe(true);
    const files = await readdir(join(folder, 'pictures'));
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    stored += files.length;
    await Promise.all(files.map((name) => rm(join(folder, 'pictures', name))));
  };
  // One in which something surely is to be stored: chance alone would leave that out now and then.
  const withPicture = answers.filter((answer) => /"(b64_json|content)":"/.test(JSON.stringify(answer)));
  const examples = fc
    .sample(withPicture, 1)
    .map((answer): [PlainObject, string[], string, string] => [answer, [png(400_000)], '', '']);
  await fc.assert(fc.asyncProperty(answers, texts, escapes, ends, isSame), { numRuns, examples });
  expect(stored).toBeGreaterThan(0);
});
