import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

import sharp from 'sharp';

import { square } from './pictures.js';
import {
  filePart,
  formOf,
  type RawAnswer,
  type RawRequest,
  sendJson,
  sendRaw,
  textPart,
} from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const KEY = 'sk-right-0123456789';

let open: StartedGateway;
let guarded: StartedGateway;
let spoolFolder: string;
let small: Buffer;
/** More than a megabyte, so that it waits on disk. */
let large: Buffer;

beforeAll(async () => {
  spoolFolder = await mkdtemp(join(tmpdir(), 'imagewire-e2e-'));
  [open, guarded, small, large] = await Promise.all([
    startGateway({ TMPDIR: spoolFolder }),
    startGateway({ IMAGEWIRE_API_KEYS: KEY }),
    square(64),
    sharp(randomBytes(768 * 768 * 3), { raw: { width: 768, height: 768, channels: 3 } })
      .png()
      .toBuffer(),
  ]);
});
// Whatever was sent: the process lives, and nothing of it stays on disk.
afterEach(async () => {
  expect((await sendRaw(`${open.url}/health/live`, { method: 'GET' })).status).toBe(200);
  while ((await readdir(spoolFolder)).length > 0) await wait(5);
});
afterAll(async () => {
  await Promise.all([open.stop(), guarded.stop()]);
  await rm(spoolFolder, { recursive: true });
});

const json = (body: unknown): RawRequest => ({
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const prompt = { prompt: 'p' };
const edit = (...parts: Parameters<typeof formOf>): RawRequest =>
  formOf(textPart('prompt', 'p'), textPart('model', 'gpt-image-1'), textPart('quality', 'low'), ...parts);
const jsonEdit = (reference: object): RawRequest =>
  json({ prompt: 'p', model: 'gpt-image-1', images: [reference] });
const gif = () => sharp(small).gif().toBuffer();
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');

const generations = '/v1/images/generations';
const edits = '/v1/images/edits';

/** What is sent where, and the status, code and param that it is answered with. */
type Case = [
  name: string,
  path: string,
  request: () => RawRequest | Promise<RawRequest>,
  status: number,
  code: string,
  param: string | null,
];

const bodies: Case[] = [
  ['malformed JSON', generations, () => json('{"prompt":'), 400, 'malformed_body', null],
  ['JSON of nothing', generations, () => json(''), 400, 'malformed_body', null],
  [
    'JSON that is not UTF-8',
    generations,
    () => ({ ...json(''), body: Buffer.from('{"prompt":"caf\xe9"}', 'latin1') }),
    400,
    'malformed_body',
    null,
  ],
  [
    'an expectation that nobody knows',
    generations,
    () => ({ ...json(prompt), headers: { ...json(prompt).headers, expect: 'a banana' } }),
    417,
    'unknown_expectation',
    'Expect',
  ],
  [
    'a body that is packed',
    generations,
    () => ({ ...json(prompt), headers: { ...json(prompt).headers, 'content-encoding': 'gzip' } }),
    415,
    'unsupported_media_type',
    'Content-Encoding',
  ],
  [
    'a boundary of 300 characters',
    edits,
    () => ({ headers: { 'content-type': `multipart/form-data; boundary=${'b'.repeat(300)}` }, body: 'p' }),
    400,
    'malformed_form',
    null,
  ],
  ['a JSON text', generations, () => json('"p"'), 400, 'invalid_type', null],
  [
    'the wrong content type',
    generations,
    () => ({ headers: { 'content-type': 'text/plain' }, body: 'p' }),
    415,
    'unsupported_media_type',
    null,
  ],
  [
    'a content type that nobody knows',
    generations,
    () => ({ headers: { 'content-type': 'application/x-unheard-of' }, body: 'p' }),
    415,
    'unsupported_media_type',
    null,
  ],
  [
    'no content type',
    generations,
    () => ({ body: JSON.stringify(prompt) }),
    415,
    'unsupported_media_type',
    null,
  ],
  ['no body', generations, () => ({}), 400, 'empty_body', null],
  [
    'JSON that is 10,000 levels deep',
    generations,
    () => json(`{"prompt":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
    400,
    'invalid_value',
    expect.stringMatching(/^prompt\.0\.0/) as string,
  ],
  [
    'a member called __proto__',
    generations,
    () => json('{"prompt":"p","__proto__":{"n":2}}'),
    400,
    'unknown_parameter',
    '__proto__',
  ],
  ['JSON of 2 MB', generations, () => json({ prompt: 'p'.repeat(2_000_000) }), 413, 'body_too_large', null],
  [
    'pictures of 70 MB in JSON',
    edits,
    () => jsonEdit({ image_url: 'p'.repeat(70_000_000) }),
    413,
    'body_too_large',
    null,
  ],
];

const values: Case[] = [
  [
    'a wish to carry in another word',
    '/v2/router/images/generations',
    () => {
      const { headers, ...rest } = json({ ...prompt, model: 'openai/dall-e-2' });
      return { ...rest, headers: { ...headers, 'x-imagewire-carry': 'true' } };
    },
    400,
    'invalid_value',
    'x-imagewire-carry',
  ],
  [
    'an unknown field',
    generations,
    () => json({ ...prompt, colour: 'red' }),
    400,
    'unknown_parameter',
    'colour',
  ],
  [
    'an unknown model',
    generations,
    () => json({ ...prompt, model: 'midjourney' }),
    404,
    'model_not_found',
    'model',
  ],
  ['n of 11', generations, () => json({ ...prompt, n: 11 }), 400, 'invalid_value', 'n'],
  ['n as text', generations, () => json({ ...prompt, n: '2' }), 400, 'invalid_type', 'n'],
  ['no prompt', generations, () => json({}), 400, 'missing_required_parameter', 'prompt'],
  [
    'partial_images of 4',
    generations,
    () => json({ ...prompt, model: 'gpt-image-1', stream: true, partial_images: 4 }),
    400,
    'invalid_value',
    'partial_images',
  ],
  [
    'two images of dall-e-3',
    generations,
    () => json({ ...prompt, model: 'dall-e-3', n: 2 }),
    400,
    'invalid_value',
    'n',
  ],
  [
    'a transparent JPEG',
    generations,
    () => json({ ...prompt, model: 'gpt-image-1', background: 'transparent', output_format: 'jpeg' }),
    400,
    'invalid_value',
    'background',
  ],
  [
    'a prompt of 32,001 characters',
    generations,
    () => json({ prompt: 'p'.repeat(32_001), model: 'gpt-image-1' }),
    400,
    'invalid_value',
    'prompt',
  ],
  [
    'response_format for a GPT image model',
    generations,
    () => json({ ...prompt, model: 'gpt-image-1', response_format: 'url' }),
    400,
    'unknown_parameter',
    'response_format',
  ],
];

const pictures: Case[] = [
  [
    'text for a picture',
    edits,
    () => edit(filePart('image', Buffer.from('no picture'))),
    400,
    'invalid_image_file',
    'image',
  ],
  ['a GIF', edits, async () => edit(filePart('image', await gif())), 400, 'invalid_image_file', 'image'],
  [
    'an SVG that is called PNG',
    edits,
    () => edit(filePart('image', svg)),
    400,
    'invalid_image_file',
    'image',
  ],
  [
    'a picture of 51 MB',
    edits,
    () => edit(filePart('image', Buffer.concat([small, Buffer.alloc(51_000_000)]))),
    413,
    'file_too_large',
    'image',
  ],
  [
    'half of a picture',
    edits,
    () => edit(filePart('image', large.subarray(0, 1_200_000))),
    400,
    'invalid_image_file',
    'image',
  ],
  [
    '17 pictures',
    edits,
    () => edit(...Array.from({ length: 17 }, () => filePart('image[]', small))),
    400,
    'invalid_value',
    'image',
  ],
  [
    'a mask of another size',
    edits,
    async () => edit(filePart('image', small), filePart('mask', await square(32))),
    400,
    'invalid_value',
    'mask',
  ],
  [
    'a form that is cut off',
    edits,
    () => {
      const whole = edit(filePart('image', small));
      return { ...whole, body: whole.body?.slice(0, 300) };
    },
    400,
    'truncated_form',
    null,
  ],
  [
    'a form without a boundary',
    edits,
    () => ({ headers: { 'content-type': 'multipart/form-data' }, body: 'p' }),
    400,
    'missing_boundary',
    null,
  ],
  ['no picture', edits, () => edit(), 400, 'missing_required_parameter', 'image'],
  ['text where a file belongs', edits, () => edit(textPart('image', 'p')), 400, 'file_expected', 'image'],
  [
    'a picture at an address of this machine',
    edits,
    () => jsonEdit({ image_url: 'http://127.0.0.1/a.png' }),
    400,
    'invalid_value',
    'images.0.image_url',
  ],
  [
    'the id of a file',
    edits,
    () => jsonEdit({ file_id: 'file-1' }),
    400,
    'unsupported_parameter',
    'images.0.file_id',
  ],
  [
    'a data URL with something else in it',
    edits,
    () => jsonEdit({ image_url: `data:image/png;base64,${svg.toString('base64')}` }),
    400,
    'invalid_image_file',
    'images.0.image_url',
  ],
];

const addresses: Case[] = [
  ['the wrong method', generations, () => ({ method: 'PUT' }), 405, 'method_not_allowed', null],
  [
    'the wrong method of a model',
    '/v1/models/a/b',
    () => ({ method: 'PUT' }),
    405,
    'method_not_allowed',
    null,
  ],
  ['a model that there is not', '/v1/models/a/b', () => ({ method: 'GET' }), 404, 'model_not_found', 'model'],
  [
    'an unknown route of 5,000 characters',
    `/${'r'.repeat(5000)}`,
    () => json(prompt),
    404,
    'unknown_url',
    null,
  ],
  ['an unknown route', '/v1/images/generation', () => json(prompt), 404, 'unknown_url', null],
  ['a route without its last part', '/v1/models/', () => ({ method: 'GET' }), 404, 'unknown_url', null],
  ['an address that is no URL', '/pictures/%', () => ({ method: 'GET' }), 404, 'unknown_url', null],
  [
    'an address with a part of 5,000 characters',
    `/v1/models/${'m'.repeat(5000)}`,
    () => ({ method: 'GET' }),
    404,
    'unknown_url',
    null,
  ],
  [
    'a page of another origin',
    generations,
    () => ({
      ...json(prompt),
      headers: { origin: 'https://example.com', 'content-type': 'application/json' },
    }),
    403,
    'forbidden_origin',
    null,
  ],
  [
    'another Host',
    generations,
    () => ({ ...json(prompt), headers: { host: 'example.com', 'content-type': 'application/json' } }),
    403,
    'forbidden_origin',
    null,
  ],
];

/** What every refusal keeps to, whatever it is about. */
function expectError(answer: RawAnswer, code: string, param: string | null): void {
  const { error } = JSON.parse(answer.text) as { error: Record<string, unknown> };
  expect(Object.keys(error)).toEqual(['message', 'type', 'param', 'code']);
  expect(error).toMatchObject({ type: 'invalid_request_error', code, param });
  expect(error.message).toMatch(/^\S.{10,}/);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.headers['x-request-id']).toMatch(/^req_/);
  // Neither a stack, nor a folder of ours, nor what was sent.
  expect(answer.text).not.toMatch(/\n|\bat .*:\d+|node_modules|\/src\/|\/dist\/|sk-|[A-Za-z0-9+]{100}/);
}

describe.each([
  ['bodies', bodies],
  ['values', values],
  ['pictures', pictures],
  ['addresses', addresses],
])('bad %s', (_, cases) => {
  it.each(cases)('%s', async (_name, path, request, status, code, param) => {
    const answer = await sendRaw(`${open.url}${path}`, await request());
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
    expectError(answer, code, param);
  });
});

describe('a refusal', () => {
  it('says what a route takes instead', async () => {
    const [method, type] = await Promise.all([
      sendRaw(`${open.url}${generations}`, { method: 'GET' }),
      sendRaw(`${open.url}${edits}`, { headers: { 'content-type': 'text/plain' }, body: 'p' }),
    ]);
    expect(method.headers.allow).toBe('POST');
    expect(type.headers['accept-post']).toBe('application/json, multipart/form-data');
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer sk-wrong-0123456789' }],
    ['a right key in another scheme', { authorization: `Basic ${btoa(`user:${KEY}`)}` }],
  ])('tells of %s before the body is looked at', async (_, headers) => {
    const answer = await sendJson(`${guarded.url}${generations}`, '{"prompt":', headers);
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expectError(answer, 'invalid_api_key', null);
  });

  it.each([
    ['a body that is too large', `${generations} HTTP/1.1`, 'application/json', KEY, 413],
    ['a body that is too large, in HTTP/1.0', `${generations} HTTP/1.0`, 'application/json', KEY, 413],
    ['a form without a key', `${edits} HTTP/1.1`, 'multipart/form-data; boundary=b', 'sk-wrong', 401],
  ])(
    'reaches a client that closes, and sends all of %s before it reads',
    async (_, line, type, key, status) => {
      const { hostname, port } = new URL(guarded.url);
      const socket = connect(Number(port), hostname).pause();
      const size = 40_000_000;
      const head = [`POST ${line}`, `Host: ${hostname}`, 'Connection: close', `Authorization: Bearer ${key}`];
      socket.write([...head, `Content-Type: ${type}`, `Content-Length: ${size}`, '', ''].join('\r\n'));
      await new Promise((sent) => socket.write(Buffer.alloc(size, 'a'), sent));
      expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    },
  );

  it('keeps to its form where no HTTP can be read', async () => {
    const answer = await sendRaw(`${open.url}/health/live`, {
      method: 'GET',
      headers: { 'x-large': 'a'.repeat(20_000) },
    });
    expect(answer.status).toBe(431);
    expect(Object.keys((JSON.parse(answer.text) as { error: object }).error)).toEqual([
      'message',
      'type',
      'param',
      'code',
    ]);
  });
});

describe('good input', () => {
  it('is a form with a picture that waits on disk, and JSON with a data URL of megabytes', async () => {
    const image_url = `data:image/png;base64,${large.toString('base64')}`;
    for (const request of [edit(filePart('image', large)), jsonEdit({ image_url })])
      expect((await sendRaw(`${open.url}${edits}`, request)).status).toBe(200);
  });
});

it('leaves no error in the log', () => {
  expect(open.lines.filter((line) => /"level":[56]0|Error/.test(line))).toEqual([]);
});
