import {
  OrqProxyEditImageResponse,
  OrqProxyGenerateImageResponse,
  OrqProxyImageVariationResponse,
  parseModel,
  type PlainObject,
  RequestOptionsError,
  serializeModel,
} from '@imagewire/models';
import OpenAI, {
  APIUserAbortError,
  BadRequestError,
  InternalServerError,
  RateLimitError,
  toFile,
} from 'openai';

import { type CompatCall, type CompatClient, type CompatFetchOptions, createCompatFetch } from './index.js';

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ';
const usage = { input_tokens: 3, output_tokens: 4.5, input_tokens_details: {} };

/** A client by structure: it notes what it is asked, and gives or throws what it is told to. */
class RecordingClient implements CompatClient {
  readonly dialect = 'orq-proxy';
  readonly calls: { method: string; request: PlainObject; options: object | undefined }[] = [];
  answer: () => Promise<object> = async () =>
    parseModel(OrqProxyGenerateImageResponse, { data: [{ b64_json: picture, revised_prompt: null }], usage });

  readonly images = {
    generate: (request: object, options?: object) => this.note('generate', request, options),
    edit: (request: object, options?: object) => this.note('edit', request, options),
    createVariation: (request: object, options?: object) => this.note('createVariation', request, options),
  };

  private note(method: string, request: object, options: object | undefined): CompatCall {
    this.calls.push({ method, request: serializeModel(request), options });
    const answer = this.answer();
    return Object.assign(answer, {
      withResponse: async () => ({ data: await answer, requestId: 'req_7' }),
    });
  }
}

let client: RecordingClient;
const connect = (options?: CompatFetchOptions): OpenAI =>
  new OpenAI({ apiKey: 'unused', fetch: createCompatFetch(client, options) });
const drawing = { model: 'openai/gpt-image-1', prompt: 'a lighthouse' } as const;

beforeEach(() => {
  client = new RecordingClient();
});

describe('the openai package on another dialect', () => {
  it('generates, and what OpenAI cannot say travels along', async () => {
    const { data, request_id } = await connect()
      .images.generate({ ...drawing, n: 1 })
      .withResponse();
    expect(client.calls).toMatchObject([{ method: 'generate', request: { ...drawing, n: 1 } }]);
    expect(request_id).toBe('req_7');
    expect(data).toMatchObject({
      created: 0,
      data: [{ b64_json: picture }],
      usage: { input_tokens: 3, output_tokens: 5, total_tokens: 8 },
      x_imagewire: { home: { dialect: 'orq-proxy', operation: 'generate' } },
    });
  });

  it('edits pictures, each handed over as it is', async () => {
    client.answer = async () =>
      parseModel(OrqProxyEditImageResponse, { created: 1, data: [{ b64_json: picture }] });
    const files = [await toFile(Buffer.from('a'), 'a.png'), await toFile(Buffer.from('b'), 'b.png')];
    await connect().images.edit({ ...drawing, image: files, n: 2 });
    const [{ method, request }] = client.calls as [RecordingClient['calls'][number]];
    expect({ method, n: request.n, prompt: request.prompt }).toEqual({
      method: 'edit',
      n: 2,
      prompt: drawing.prompt,
    });
    expect((request.image as File[]).map(({ name }) => name)).toEqual(['a.png', 'b.png']);
  });

  it('varies a picture', async () => {
    client.answer = async () => parseModel(OrqProxyImageVariationResponse, { created: 1, data: [{}] });
    const image = await toFile(Buffer.from('a'), 'a.png');
    const { data } = await connect().images.createVariation({ model: 'openai/dall-e-2', image });
    expect(client.calls[0]?.method).toBe('createVariation');
    expect(data).toEqual([{}]);
  });

  it('streams one completed event an image', async () => {
    const stream = await connect({ carry: false }).images.generate({
      ...drawing,
      stream: true,
      partial_images: 2,
    });
    const events: unknown[] = [];
    for await (const event of stream) events.push(event);
    expect(client.calls[0]?.request).toEqual(drawing);
    expect(events).toMatchObject([
      {
        type: 'image_generation.completed',
        b64_json: picture,
        output_format: 'png',
        usage: { total_tokens: 8 },
      },
    ]);
  });

  it('asks a model that could send links for base64 where it is to stream', async () => {
    await connect().images.generate({ model: 'openai/dall-e-2', prompt: 'a heron', stream: true });
    expect(client.calls[0]?.request).toMatchObject({ response_format: 'b64_json' });
  });

  it('asks for the gateway’s own options with every call', async () => {
    await connect({ gatewayOptions: { retry: { count: 2 } } }).images.generate(drawing);
    expect(client.calls[0]?.request).toEqual({ ...drawing, orq: { retry: { count: 2 } } });
  });

  it('tells of everything that was not taken over as it was', async () => {
    const told: string[] = [];
    const onReport: CompatFetchOptions['onReport'] = (report, operation) =>
      told.push(...report.map(({ path, kind }) => `${operation} ${path} ${kind}`));
    await connect({ onLoss: 'warn', carry: false, onReport }).images.generate({ ...drawing, user: 'u1' });
    expect(told).toContain('generate user lost');
    expect(told).toContain('generate data.0.revised_prompt lost');
    expect(told).toContain('generate created invented');
  });
});

describe('a request that goes nowhere', () => {
  it('is refused where the dialect cannot express it, with the path', async () => {
    const failed = connect().images.generate({ ...drawing, user: 'u1' });
    await expect(failed).rejects.toMatchObject({ status: 400, param: 'user', code: 'unsupported_parameter' });
    await expect(failed).rejects.toBeInstanceOf(BadRequestError);
    expect(client.calls).toEqual([]);
  });

  it('is refused where a value is none', async () => {
    const failed = connect().images.generate({ ...drawing, n: 'two' as never });
    await expect(failed).rejects.toMatchObject({ status: 400, param: 'n', code: 'invalid_value' });
  });

  it('is refused where the dialect has no such operation', async () => {
    const { generate } = client.images;
    const fetch = createCompatFetch({ dialect: 'sudo', images: { generate } });
    const failed = new OpenAI({ apiKey: 'unused', fetch }).images.edit({
      ...drawing,
      image: await toFile(Buffer.from('a'), 'a.png'),
    });
    await expect(failed).rejects.toMatchObject({ status: 400, code: 'unsupported_operation' });
  });

  it('is 404 where it is about no images', async () => {
    await expect(connect().models.list()).rejects.toMatchObject({ status: 404, code: 'unknown_url' });
  });
});

it('is not made with an option that does not exist', () => {
  const misspelt: object = { onloss: 'warn' };
  expect(() => createCompatFetch(client, misspelt)).toThrow(RequestOptionsError);
  expect(() => createCompatFetch(client, misspelt)).toThrow(
    'onloss is no option of createCompatFetch: did you mean onLoss?',
  );
  const unknown: object = { x: 1 };
  expect(() => createCompatFetch(client, unknown)).toThrow(
    'x is no option of createCompatFetch: there are onLoss, carry, gatewayOptions, onReport',
  );
});

it.each([
  ['onLoss', 'drop', "onLoss must be 'refuse' or 'warn'"],
  ['carry', 'false', 'carry must be true or false'],
  ['gatewayOptions', [], 'gatewayOptions must be an object of options'],
  ['gatewayOptions', null, 'gatewayOptions must be an object of options'],
  ['onReport', 1, 'onReport must be a function'],
])('is not made with %s of %j', (option, value, message) => {
  const options: object = { [option]: value };
  expect(() => createCompatFetch(client, options)).toThrow(RequestOptionsError);
  expect(() => createCompatFetch(client, options)).toThrow(message);
});

describe('a failure of the client', () => {
  const failWith = (error: object): void => {
    client.answer = async () => {
      throw Object.assign(new Error('orq-proxy generate-image: failed'), error);
    };
  };

  it('becomes the openai package’s own error, with what the server said', async () => {
    const body = {
      error: { message: 'Too many', type: 'requests', param: null, code: 'rate_limit_exceeded' },
    };
    failWith({ kind: 'rate_limit', status: 429, body, requestId: 'req_9', retryAfterMilliseconds: 1500 });
    const error: unknown = await connect()
      .images.generate(drawing)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ code: 'rate_limit_exceeded', type: 'requests', requestID: 'req_9' });
    expect((error as RateLimitError).headers.get('retry-after')).toBe('2');
  });

  it.each([
    ['a lost connection', { kind: 'connection' }, 502],
    ['a timeout', { kind: 'timeout' }, 504],
    ['a server that failed without a body', { kind: 'internal_server', status: 503, body: '' }, 503],
    ['an answer that cannot be read', { kind: 'unreadable_answer', status: 200 }, 502],
  ])('is never tried again by the openai package: %s', async (_, error, status) => {
    failWith(error);
    const failed = connect().images.generate(drawing);
    await expect(failed).rejects.toBeInstanceOf(InternalServerError);
    await expect(failed).rejects.toMatchObject({ status, code: error.kind });
    expect(client.calls).toHaveLength(1);
  });

  it('is an error that the server says with status 200', async () => {
    const body = { error: { message: 'overloaded', code: 'full' } };
    failWith({ kind: 'unreadable_answer', status: 200, body, requestId: 'req_9' });
    const failed = connect().images.generate(drawing);
    await expect(failed).rejects.toBeInstanceOf(InternalServerError);
    await expect(failed).rejects.toMatchObject({ status: 502, code: 'full', requestID: 'req_9' });
    await expect(failed).rejects.toThrow('overloaded');
    expect(client.calls).toHaveLength(1);
  });

  it('is an answer that breaks a rule, and no fault of the request', async () => {
    client.answer = async () => parseModel(OrqProxyGenerateImageResponse, { data: 'none' });
    const failed = connect().images.generate(drawing);
    await expect(failed).rejects.toMatchObject({ status: 502, type: 'server_error' });
  });

  it('is a stream of an answer without images', async () => {
    client.answer = async () => parseModel(OrqProxyGenerateImageResponse, { data: [] });
    const failed = connect().images.generate({ ...drawing, stream: true });
    await expect(failed).rejects.toMatchObject({ status: 502, type: 'server_error' });
  });

  it('is not paid again where the openai package waits no longer', async () => {
    client.answer = () =>
      new Promise((_, reject) => {
        const { signal } = client.calls.at(-1)?.options as { signal: AbortSignal };
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const failed = connect().images.generate(drawing, { timeout: 20 });
    await expect(failed).rejects.toMatchObject({ status: 504, code: 'timeout' });
    expect(client.calls).toHaveLength(1);
  });

  it('stays the caller’s own abort', async () => {
    const controller = new AbortController();
    client.answer = async () => {
      controller.abort();
      throw new Error('aborted');
    };
    const failed = connect().images.generate(drawing, { signal: controller.signal });
    await expect(failed).rejects.toBeInstanceOf(APIUserAbortError);
  });
});

describe('the JSON form of an edit', () => {
  const post = (body: object): Promise<Response> =>
    createCompatFetch(client)('https://api.openai.com/v1/images/edits', {
      method: 'POST',
      body: JSON.stringify(body),
    });

  it('becomes the other form, its pictures named by their URLs', async () => {
    client.answer = async () => parseModel(OrqProxyEditImageResponse, { created: 1, data: [] });
    const images = [{ image_url: `data:image/png;base64,${picture}` }];
    const response = await post({ ...drawing, images });
    expect(response.status).toBe(200);
    expect(client.calls[0]?.request).toEqual({ ...drawing, image: [images[0]!.image_url] });
  });

  it('is refused with the id of an uploaded file', async () => {
    const images = [{ image_url: `data:image/png;base64,${picture}` }, { file_id: 'file-1' }];
    const response = await post({ ...drawing, images, mask: { file_id: 'file-2' } });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error).toMatchObject({ param: 'images.1.file_id', code: 'unsupported_parameter' });
    expect(error.message).toContain('name the picture by its image_url; mask.file_id: ');
  });

  it('is refused where it is no JSON', async () => {
    const response = await createCompatFetch(client)('https://api.openai.com/v1/images/edits', {
      method: 'POST',
      body: '{',
    });
    expect(await response.json()).toMatchObject({ error: { code: 'malformed_body' } });
  });
});
