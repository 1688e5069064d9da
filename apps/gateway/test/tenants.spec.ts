import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type AnswerBehaviour, FakeUpstream } from '@imagewire/fake-upstream';

import { LinkSigner, loadSecret } from '../src/delivery/signed-link.js';
import { type RawAnswer, sendJson, sendRaw } from './raw-request.js';
import { pictureSaying } from './routing/scripted-answers.js';
import type { StartedGateway } from './start-gateway.js';
import { keys, MODEL, READING_MODEL, startOverUpstream } from './start-over-upstream.js';

const SECRET = 'a heron that is nobody else’s business';
const hers = pictureSaying('the picture of ann');

let folder: string;
let upstream: FakeUpstream;
let gateway: StartedGateway;
/** A link of Ann's, as only she was given it. */
let link: URL;

const as = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
const ann = as(keys.ann);
const bob = as(keys.bob);

/** What the upstream answers Ann with. */
const forAnn = (more: Partial<AnswerBehaviour> = {}): AnswerBehaviour => ({
  do: 'answer',
  body: { created: 1, data: [{ b64_json: hers, revised_prompt: SECRET }] },
  ...more,
});

type Body = Record<string, unknown>;
const open = (path: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  sendRaw(`${gateway.url}${path}`, { method: 'GET', headers });
const post = (path: string, body: Body, headers: Record<string, string>): Promise<RawAnswer> =>
  sendJson(`${gateway.url}${path}`, JSON.stringify({ model: MODEL, prompt: 'a heron', ...body }), headers);
const generate = (headers: Record<string, string>, body: Body = {}): Promise<RawAnswer> =>
  post('/v1/images/generations', body, headers);
const remembered = (headers: Record<string, string>, body: Body = {}): Promise<RawAnswer> =>
  post('/v2/router/images/generations', { cache: { type: 'exact_match' }, ...body }, headers);
const keyed = (key: string): Record<string, string> => ({ 'idempotency-key': key });
const callerIn = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagewire-tenants-'));
  upstream = await new FakeUpstream().listen();
  gateway = await startOverUpstream(upstream, folder);
  upstream.play(...Array.from({ length: 6 }, () => forAnn()));
  for (const answer of [
    await remembered(ann),
    await remembered(ann, { prompt: 'a crane' }),
    await remembered(ann, { prompt: 'a stork' }),
    await generate({ ...ann, ...keyed('k') }),
    await generate({ ...ann, ...keyed('streamed') }, { stream: true }),
  ])
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining(hers) as string });
  const linked = await generate(ann, { response_format: 'url' });
  link = new URL((JSON.parse(linked.text) as { data: { url: string }[] }).data[0]?.url ?? '');
  upstream.play({
    do: 'answer',
    status: 400,
    body: { error: { message: SECRET, code: 'moderation_blocked' } },
  });
  expect((await generate({ ...ann, ...keyed('refused') })).status).toBe(400);
  upstream.play({ do: 'reset', at: 'end' });
  expect((await generate({ ...ann, ...keyed('lost') })).status).toBe(502);
});
afterAll(async () => {
  await upstream.close();
  await gateway.stop();
  await rm(folder, { recursive: true });
});

/** Ann's request is under way when somebody else's comes. */
async function during(
  annsKey: Record<string, string>,
  attempt: () => Promise<RawAnswer>,
): Promise<RawAnswer> {
  upstream.play(forAnn({ delay: 300 }));
  const before = upstream.requests.length;
  const first = annsKey['idempotency-key'] ? generate({ ...ann, ...annsKey }) : remembered(ann, { n: 2 });
  while (upstream.requests.length === before) await new Promise((end) => setTimeout(end, 5));
  const [answer] = await Promise.all([attempt(), first]);
  return answer;
}

const queryOf = (name: string, expires: number): string =>
  new LinkSigner(loadSecret(folder)).sign(name, expires);
const name = (): string => link.pathname.replace('/pictures/', '');
const referring = (reference: object): Promise<RawAnswer> =>
  post('/v1/images/edits', { model: READING_MODEL, images: [reference] }, bob);

/** Each is tried by Bob, or by nobody, to have something of Ann's: what he is answered with, and whether he paid for it himself. */
const attempts: [what: string, status: number, attempt: () => Promise<RawAnswer>][] = [
  ['the cached answer, by the same request', 200, () => remembered(bob)],
  [
    'the cached answer, by naming her as the caller',
    200,
    () => remembered({ ...bob, 'x-imagewire-caller': callerIn(keys.ann) }, { prompt: 'a crane' }),
  ],
  [
    'the cached answer, by naming her as the identity',
    200,
    () => remembered(bob, { prompt: 'a stork', orq: { identity: { id: callerIn(keys.ann) } } }),
  ],
  ['the cached answer, without a key', 401, () => remembered({})],
  ['the cached answer while it is made', 200, () => during({}, () => remembered(bob, { n: 2 }))],
  ['the answer under her idempotency key', 200, () => generate({ ...bob, ...keyed('k') })],
  ['whether her idempotency key was used', 200, () => generate({ ...bob, ...keyed('streamed') }, { n: 2 })],
  [
    'the stream under her idempotency key',
    200,
    () => generate({ ...bob, ...keyed('other') }, { stream: true }),
  ],
  [
    'the answer under her idempotency key while it is made',
    200,
    () => during(keyed('flying'), () => generate({ ...bob, ...keyed('flying') })),
  ],
  ['the refusal under her idempotency key', 200, () => generate({ ...bob, ...keyed('refused') })],
  ['whether an outcome of hers is unknown', 200, () => generate({ ...bob, ...keyed('lost') })],
  [
    'an idempotency key that spells her name into it',
    200,
    () => generate({ ...bob, ...keyed(`k","caller":"${callerIn(keys.ann)}`) }),
  ],
  [
    'her place, by her name in the store as the key',
    401,
    () => generate({ ...as(callerIn(keys.ann)), ...keyed('k') }),
  ],
  [
    'her place, by the beginning of her key',
    401,
    () => generate({ ...as(keys.ann.slice(0, -1)), ...keyed('k') }),
  ],
  [
    'her place, by her key in other letters',
    401,
    () => generate({ ...as(keys.ann.toUpperCase()), ...keyed('k') }),
  ],
  [
    'her place, by her key in the query',
    401,
    () => post(`/v1/images/generations?api_key=${keys.ann}`, {}, keyed('k')),
  ],
  ['her picture by its name alone', 404, () => open(link.pathname, bob)],
  ['her picture after the link has ended', 404, () => open(`${link.pathname}?${queryOf(name(), 1)}`, bob)],
  [
    'her picture, by a later end of the link',
    404,
    () => open(`${link.pathname}${link.search.replace(/expires=\d+/, 'expires=99999999999')}`, bob),
  ],
  [
    'her picture, by the signature of another',
    404,
    () => open(`${link.pathname}?${queryOf('another.png', 99_999_999_999)}`, bob),
  ],
  [
    'her picture, by its name with another ending',
    404,
    () => open(`${link.pathname.replace('.png', '.webp')}${link.search}`, bob),
  ],
  ['all pictures', 404, () => open('/pictures/', bob)],
  ['the records, as a file among the pictures', 404, () => open('/pictures/..%2fimagewire.db', bob)],
  [
    'the secret, as a file among the pictures',
    404,
    () => open(`/pictures/..%2fsigning-secret?${queryOf('../signing-secret', 99_999_999_999)}`, bob),
  ],
  ['her picture as the original of an edit, by its name', 400, () => referring({ file_id: name() })],
  [
    'her picture as the original of an edit, by its address',
    400,
    () => referring({ image_url: `${gateway.url}${link.pathname}` }),
  ],
  ['her requests', 404, () => open('/v1/requests', bob)],
  ['what all callers did', 401, () => open('/metrics', bob)],
];

it('is tried in at least twenty ways', () => {
  expect(attempts.length).toBeGreaterThanOrEqual(20);
});

describe('what is of one key is not to be had by another', () => {
  it.each(attempts)('%s', async (_, status, attempt) => {
    const paid = upstream.requests.length;
    const answer = await attempt();
    expect({ status: answer.status, text: answer.text.slice(0, 300) }).toMatchObject({ status });
    expect(`${answer.text} ${JSON.stringify(answer.headers)}`).not.toContain(SECRET);
    expect(answer.text).not.toContain(hers);
    expect(answer.bytes.includes(Buffer.from(hers, 'base64'))).toBe(false);
    expect(answer.headers).not.toHaveProperty('x-imagewire-replayed');
    expect(answer.headers['x-imagewire-cache'] ?? 'miss').toBe('miss');
    // Whoever is answered with a picture has had one made.
    expect(upstream.requests.length > paid).toBe(status === 200);
  });

  it('while its owner has it all, unchanged', async () => {
    const paid = upstream.requests.length;
    const cached = await remembered(ann);
    expect(cached.headers['x-imagewire-cache']).toMatch(/^hit/);
    for (const answer of [cached, await generate({ ...ann, ...keyed('k') })])
      expect(answer.text).toContain(hers);
    expect((await open(`${link.pathname}${link.search}`)).bytes).toEqual(Buffer.from(hers, 'base64'));
    expect(upstream.requests).toHaveLength(paid);
  });

  it('nor is anything of it on record as the other’s', async () => {
    await gateway.stop();
    const store = new DatabaseSync(join(folder, 'imagewire.db'), { readOnly: true });
    const owners = store
      .prepare(
        'SELECT caller FROM cached_answers WHERE answer LIKE ? UNION SELECT caller FROM idempotency WHERE outcome LIKE ?',
      )
      .all(`%${SECRET}%`, `%${SECRET}%`);
    store.close();
    expect(owners).toEqual([{ caller: callerIn(keys.ann) }]);
  });
});
