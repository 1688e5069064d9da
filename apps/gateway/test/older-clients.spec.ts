import {
  type ModelClass,
  OrqProxyEditImageResponse,
  OrqProxyGenerateImageResponse,
  OrqProxyImageVariationResponse,
  OrqRouterEditImageResponse,
  OrqRouterGenerateImageResponse,
  OrqRouterImageVariationResponse,
  OrqRouterLegacyGenerateImageResponse,
  parseModel,
  SudoGenerateImageResponse,
} from '@imagewire/models';

import { factsOf, square } from './pictures.js';
import { filePart, formOf, type RawRequest, sendJson, sendRaw, textPart } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

// What the clients of each dialect put on the wire, as it was recorded; model names alone are those of models that there are.

let gateway: StartedGateway;
let picture: Buffer;
beforeAll(async () => {
  [gateway, picture] = await Promise.all([startGateway(), square(256)]);
});
afterAll(() => gateway.stop());

/** The answer to a request, which must fit its class to the letter. */
async function answered<T extends object>(
  modelClass: ModelClass<T>,
  path: string,
  request: RawRequest,
): Promise<T> {
  const answer = await sendRaw(gateway.url + path, request);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
  return parseModel(modelClass, JSON.parse(answer.text));
}

const json = (body: string, headers: Record<string, string> = {}): RawRequest => ({
  headers: { 'content-type': 'application/json', ...headers },
  body,
});
const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const opened = async (url: string | null | undefined) =>
  factsOf((await sendRaw(url ?? '', { method: 'GET' })).bytes);

describe('the proxy dialect', () => {
  it('takes every default that its SDKs fill in, for any model', async () => {
    for (const model of ['openai/gpt-image-1', 'openai/dall-e-3', 'dall-e-2']) {
      const body = `{"prompt":"p","background":"auto","model":"${model}","moderation":"auto","n":1,"output_compression":100,"output_format":"png","quality":"auto","response_format":"url"}`;
      const { data } = await answered(
        OrqProxyGenerateImageResponse,
        '/v2/proxy/images/generations',
        json(body),
      );
      expect(await opened(data[0]?.url)).toMatchObject({ format: 'png', width: 1024 });
    }
  });

  it('takes null for n', async () => {
    const body =
      '{"prompt":"p","background":"auto","model":"dall-e-2","moderation":"auto","n":null,"output_compression":100,"output_format":"png","quality":"auto","response_format":"b64_json","size":"256x256"}';
    const { data } = await answered(
      OrqProxyGenerateImageResponse,
      '/v2/proxy/images/generations',
      json(body),
    );
    expect(data).toHaveLength(1);
    expect(await factsOf(Buffer.from(data[0]?.b64_json ?? '', 'base64'))).toMatchObject({ width: 256 });
  });

  it('takes an edit with one blob', async () => {
    const form = formOf(
      textPart('model', 'openai/gpt-image-1'),
      textPart('prompt', 'p'),
      filePart('image', picture, 'blob'),
      textPart('n', '1'),
      textPart('response_format', 'url'),
    );
    const { data } = await answered(OrqProxyEditImageResponse, '/v2/proxy/images/edits', form);
    expect(await opened(data[0]?.url)).toMatchObject({ format: 'png' });
  });

  it('takes what curl sends by the docs: image again and again', async () => {
    const form = formOf(
      filePart('image', picture, 'body-lotion.png'),
      filePart('image', picture, 'bath-bomb.png'),
      textPart('model', 'openai/gpt-image-1'),
      textPart('prompt', 'a gift basket'),
    );
    const { data } = await answered(OrqProxyEditImageResponse, '/v2/proxy/images/edits', form);
    expect(data).toHaveLength(1);
  });

  it('takes a variation', async () => {
    const form = formOf(
      textPart('model', 'openai/dall-e-2'),
      filePart('image', picture, 'blob'),
      textPart('n', '2'),
      textPart('response_format', 'url'),
      textPart('size', '256x256'),
    );
    const { data } = await answered(OrqProxyImageVariationResponse, '/v2/proxy/images/variations', form);
    expect(data).toHaveLength(2);
  });

  it.each([
    [
      'an array of blobs as the text of objects',
      () =>
        formOf(
          textPart('model', 'openai/gpt-image-1'),
          textPart('prompt', 'p'),
          textPart('image', '[object Blob],[object Blob]'),
          textPart('n', '1'),
          textPart('response_format', 'url'),
        ),
    ],
    [
      'bytes as the text of Python',
      () => ({
        headers: formType,
        body: 'model=openai%2Fgpt-image-1&prompt=p&image=b%27%5Cx89PNG%27&n=1&response_format=url',
      }),
    ],
    [
      'several of them',
      () => ({
        headers: formType,
        body: 'model=openai%2Fgpt-image-1&prompt=p&image%5B%5D=b%27%5Cx89PNG%27&image%5B%5D=b%27%5Cx89PNG%27&response_format=url',
      }),
    ],
  ])('tells an SDK that sends %s that a file belongs there', async (_, request) => {
    const answer = await sendRaw(`${gateway.url}/v2/proxy/images/edits`, request());
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({
      error: {
        param: 'image',
        code: 'file_expected',
        message: expect.stringContaining('multipart') as string,
      },
    });
  });
});

describe('the 2024 router dialect', () => {
  const path = '/v2/router/images/generations';
  const minimal =
    '{"model":"openai/dall-e-2","n":1.0,"prompt":"p","quality":"standard","response_format":"url","size":"1024x1024","style":"vivid"}';

  it.each([
    ['by header', path, { 'x-imagewire-dialect': 'orq-router-legacy' }],
    ['by path', `/legacy${path}`, {}],
  ])('takes every default that its SDK fills in, %s', async (_, at, headers: Record<string, string>) => {
    const answer = await answered(OrqRouterLegacyGenerateImageResponse, at, json(minimal, headers));
    expect(answer).toMatchObject({ model: 'openai/dall-e-2', choices: [{ index: 0 }] });
    const [choice] = answer.choices;
    const url = choice?.message && 'url' in choice.message ? choice.message.url : '';
    expect(await opened(url)).toMatchObject({ format: 'png', width: 1024 });
  });

  it('takes 2.0 for two', async () => {
    const body = minimal.replace('1.0', '2.0').replace('1024x1024', '256x256');
    const { choices } = await answered(OrqRouterLegacyGenerateImageResponse, `/legacy${path}`, json(body));
    expect(choices.map(({ index }) => index)).toEqual([0, 1]);
  });

  it.each([
    ['Python’s call without a request', 'application/octet-stream', '', 'empty_body'],
    ['TypeScript’s call without a request', 'application/json', 'null', 'invalid_type'],
  ])('refuses %s', async (_, type, body, code) => {
    const answer = await sendRaw(`${gateway.url}/legacy${path}`, { headers: { 'content-type': type }, body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { param: null, code } });
  });

  it('is refused by name where the header would change nothing', async () => {
    const headers = { 'x-imagewire-dialect': 'orq-router-legacy' };
    const answer = await sendJson(`${gateway.url}/v1/images/generations`, '{"prompt":"p"}', headers);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('x-imagewire-dialect');
  });
});

describe('the router dialect', () => {
  it('takes the least that its SDKs send', async () => {
    const body = '{"prompt":"p","model":"openai/dall-e-2","n":1,"size":"256x256"}';
    const { data } = await answered(
      OrqRouterGenerateImageResponse,
      '/v2/router/images/generations',
      json(body),
    );
    expect(await opened(data[0]?.url)).toMatchObject({ width: 256 });
  });

  it('takes an edit whose JSON parts name their type, and 2.0 for two', async () => {
    const form = formOf(
      textPart('model', 'openai/gpt-image-1'),
      textPart('prompt', 'p'),
      textPart('n', '2.0'),
      textPart('quality', 'low'),
      ['Content-Disposition: form-data; name="orq"\r\nContent-Type: application/json', '{"name":"t"}'],
      filePart('image', picture, 'blob'),
    );
    const { data } = await answered(OrqRouterEditImageResponse, '/v2/router/images/edits', form);
    expect(data).toHaveLength(2);
  });

  it('takes a variation', async () => {
    const form = formOf(
      textPart('model', 'openai/dall-e-2'),
      filePart('image', picture, 'blob'),
      textPart('n', '1'),
      textPart('response_format', 'url'),
      textPart('size', '1024x1024'),
    );
    const { data } = await answered(OrqRouterImageVariationResponse, '/v2/router/images/variations', form);
    expect(await opened(data[0]?.url)).toMatchObject({ width: 1024 });
  });
});

describe('the sudo dialect', () => {
  it.each([
    ['the least that its SDKs send', '{"prompt":"p","model":"dall-e-2"}'],
    ['null as it is', '{"prompt":"p","model":"dall-e-2","n":null,"size":"256x256"}'],
  ])('takes %s', async (_, body) => {
    const { data } = await answered(SudoGenerateImageResponse, '/sudo/v1/images/generations', json(body));
    expect(await opened(data[0]?.url)).toMatchObject({ format: 'png' });
  });
});

describe('the openai dialect', () => {
  it.each([
    ['the least that its SDKs send', '{"prompt":"p"}'],
    ['null as it is', '{"prompt":"p","n":null,"background":null,"size":"256x256"}'],
  ])('takes %s', async (_, body) => {
    const answer = await sendJson(`${gateway.url}/v1/images/generations`, body);
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
  });

  it.each(['image', 'image[]', 'image[0]'])(
    'takes a picture called %s whose part names no type',
    async (name) => {
      const form = formOf(
        [`Content-Disposition: form-data; name="${name}"; filename="image.png"\r\nContent-Type: `, picture],
        textPart('prompt', 'p'),
        textPart('model', 'gpt-image-1'),
        textPart('quality', 'low'),
      );
      expect((await sendRaw(`${gateway.url}/v1/images/edits`, form)).status).toBe(200);
    },
  );
});
