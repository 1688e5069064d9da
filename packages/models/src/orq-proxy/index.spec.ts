import { issuesOf } from '../../test/issues-of.js';
import {
  type ModelClass,
  OrqProxyEditImageRequest,
  OrqProxyEditImageResponse,
  OrqProxyErrorBody,
  OrqProxyGenerateImageRequest,
  OrqProxyGenerateImageResponse,
  OrqProxyImageVariationRequest,
  OrqProxyImageVariationResponse,
  orqProxySdkNames,
  parseModel,
  PostV2ProxyImagesGenerationsResponseBody,
  readModel,
  serializeModel,
} from '../index.js';

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

describe('OrqProxyGenerateImageRequest', () => {
  const issues = (fields: object) =>
    issuesOf(OrqProxyGenerateImageRequest, { prompt: 'p', model: 'openai/gpt-image-1', ...fields });
  const orqIssues = (options: unknown) => issues({ orq: options });

  it('takes what the SDKs send', () => {
    const sent = {
      prompt: 'p',
      background: 'auto',
      model: 'm',
      moderation: 'auto',
      n: 1,
      output_compression: 100,
      output_format: 'png',
      quality: 'auto',
      response_format: 'url',
    };
    expect(serializeModel(parseModel(OrqProxyGenerateImageRequest, sent))).toEqual(sent);
  });

  it('needs a prompt and a model, both text', () => {
    expect(issuesOf(OrqProxyGenerateImageRequest, {})).toEqual(['prompt isPresent', 'model isPresent']);
    expect(issues({ prompt: null, model: 1 })).toEqual(['prompt isString', 'model isString']);
  });

  it.each([
    'background',
    'moderation',
    'n',
    'output_compression',
    'output_format',
    'quality',
    'response_format',
    'size',
    'style',
  ])('takes null for %s', (field) => {
    expect(issues({ [field]: null })).toEqual([]);
  });

  it.each([
    ['background', ['transparent', 'opaque', 'auto']],
    ['moderation', ['low', 'auto']],
    ['output_format', ['png', 'jpeg', 'webp']],
    ['quality', ['auto', 'high', 'medium', 'low', 'hd', 'standard']],
    ['response_format', ['url', 'b64_json']],
  ])('takes only the listed values for %s', (field, values) => {
    expect(values.flatMap((value) => issues({ [field]: value }))).toEqual([]);
    expect(issues({ [field]: 'other' })).toEqual([`${field} isIn`]);
    expect(issues({ [field]: 1 })).toEqual([`${field} isString`]);
  });

  it('takes any text for size and style', () => {
    expect(issues({ size: '1536x864', style: 'foo' })).toEqual([]);
    expect(issues({ size: 1024, style: 1 })).toEqual(['size isString', 'style isString']);
  });

  it('takes whole numbers from 1 to 10 for n', () => {
    expect([1, 10].flatMap((n) => issues({ n }))).toEqual([]);
    expect([0, 11, 1.5, '2'].flatMap((n) => issues({ n }))).toEqual(['n min', 'n max', 'n isInt', 'n isInt']);
  });

  it('takes whole percents from 0 to 100 for output_compression', () => {
    expect([0, 100].flatMap((value) => issues({ output_compression: value }))).toEqual([]);
    expect([-1, 101, 50.5].flatMap((value) => issues({ output_compression: value }))).toEqual([
      'output_compression min',
      'output_compression max',
      'output_compression isInt',
    ]);
  });

  it('takes every option of the gateway, and null for none', () => {
    const all = {
      name: 'trace',
      retry: { count: 3, on_codes: [429, 500] },
      fallbacks: [{ model: 'openai/dall-e-3' }],
      contact: {
        id: 'c',
        display_name: 'C',
        email: 'no address',
        metadata: [{ plan: 1 }],
        logo_url: 'l',
        tags: ['a'],
      },
      thread: { id: 't', tags: ['a'] },
      cache: { ttl: 1800, type: 'exact_match' },
    };
    expect(orqIssues(all)).toEqual([]);
    expect(orqIssues({})).toEqual([]);
    expect(orqIssues(null)).toEqual(['orq isNested']);
    expect(Object.keys(all).flatMap((name) => orqIssues({ [name]: null }))).toEqual([
      'orq.name isString',
      'orq.retry isNested',
      'orq.fallbacks isNested',
      'orq.contact isNested',
      'orq.thread isNested',
      'orq.cache isNested',
    ]);
  });

  it('knows none of the options that came with the router', () => {
    expect(issues({ metadata: {}, plugins: [], user: 'u' })).toEqual([
      'metadata whitelistValidation',
      'plugins whitelistValidation',
      'user whitelistValidation',
    ]);
    expect(orqIssues({ identity: { id: 'i' }, timeout: { call_timeout: 1 } })).toEqual([
      'orq.identity whitelistValidation',
      'orq.timeout whitelistValidation',
    ]);
  });

  it('takes 1 to 5 retries, a fraction too, on any codes', () => {
    expect([1, 2.5, 5].flatMap((count) => orqIssues({ retry: { count } }))).toEqual([]);
    expect([0, 6, '3'].flatMap((count) => orqIssues({ retry: { count } }))).toEqual([
      'orq.retry.count min',
      'orq.retry.count max',
      'orq.retry.count isNumber',
    ]);
    expect([[], [99], [600], [429.5]].flatMap((codes) => orqIssues({ retry: { on_codes: codes } }))).toEqual(
      [],
    );
    expect([429, ['429'], null].flatMap((codes) => orqIssues({ retry: { on_codes: codes } }))).toEqual([
      'orq.retry.on_codes isArray',
      'orq.retry.on_codes isNumber',
      'orq.retry.on_codes isArray',
    ]);
  });

  it('keeps an answer for 1 to 259,200 seconds and needs to know how', () => {
    const cacheIssues = (ttl: unknown) => orqIssues({ cache: { type: 'exact_match', ttl } });
    expect([1, 1.5, 259_200].flatMap(cacheIssues)).toEqual([]);
    expect([0, 259_201, '60'].flatMap(cacheIssues)).toEqual([
      'orq.cache.ttl min',
      'orq.cache.ttl max',
      'orq.cache.ttl isNumber',
    ]);
    expect(orqIssues({ cache: { ttl: 60 } })).toEqual(['orq.cache.type isPresent']);
    expect(orqIssues({ cache: { type: 'semantic' } })).toEqual(['orq.cache.type isIn']);
  });

  it('names the place of a fault in lists and records', () => {
    expect(orqIssues({ fallbacks: [{ model: 'm' }, {}] })).toEqual(['orq.fallbacks.1.model isPresent']);
    expect(orqIssues({ contact: { tags: 'a', metadata: {} }, thread: { tags: [1] } })).toEqual([
      'orq.contact.id isPresent',
      'orq.contact.metadata isArray',
      'orq.contact.tags isArray',
      'orq.thread.id isPresent',
      'orq.thread.tags isString',
    ]);
    const contact = { id: 1, display_name: 1, email: null, metadata: ['x'], logo_url: 1, tags: [1] };
    expect(orqIssues({ contact, thread: { id: 1, tags: 'a' } })).toEqual([
      'orq.contact.id isString',
      'orq.contact.display_name isString',
      'orq.contact.email isString',
      'orq.contact.metadata isObject',
      'orq.contact.logo_url isString',
      'orq.contact.tags isString',
      'orq.thread.id isString',
      'orq.thread.tags isArray',
    ]);
    expect(orqIssues({ contact: { id: 'c' }, thread: { id: 't' } })).toEqual([]);
  });
});

describe('OrqProxyGenerateImageResponse', () => {
  const issues = (plain: unknown) => issuesOf(OrqProxyGenerateImageResponse, plain);

  it("takes the vendor's own example", () => {
    expect(issues({ data: [{}] })).toEqual([]);
  });

  it('needs data and nothing else', () => {
    expect(issues({ data: [] })).toEqual([]);
    expect(issues({ created: 1 })).toEqual(['data isPresent']);
    expect(issues({ data: null })).toEqual(['data isNested']);
    expect(issues({ data: {} })).toEqual(['data isNested']);
  });

  it('takes any number for created, but no null and no text', () => {
    expect([1, 1.5, -1].flatMap((created) => issues({ created, data: [] }))).toEqual([]);
    expect([null, '1'].flatMap((created) => issues({ created, data: [] }))).toEqual([
      'created isNumber',
      'created isNumber',
    ]);
  });

  it('takes null for revised_prompt alone', () => {
    expect(issues({ data: [{ revised_prompt: null, url: 'u', b64_json: 'aGk=' }] })).toEqual([]);
    expect(issues({ data: [{ url: null, b64_json: null }] })).toEqual([
      'data.0.b64_json isString',
      'data.0.url isString',
    ]);
  });

  it('needs the details of usage, which may be empty, and no totals', () => {
    const usageIssues = (usage: unknown) => issues({ data: [], usage });
    expect(usageIssues({ input_tokens_details: {} })).toEqual([]);
    expect(
      usageIssues({
        input_tokens: 1.5,
        output_tokens: 2,
        total_tokens: 3.5,
        input_tokens_details: { image_tokens: 0.5, text_tokens: 1 },
      }),
    ).toEqual([]);
    expect(usageIssues({})).toEqual(['usage.input_tokens_details isPresent']);
    expect(usageIssues(null)).toEqual(['usage isNested']);
    expect(usageIssues({ input_tokens: '1', input_tokens_details: { text_tokens: null } })).toEqual([
      'usage.input_tokens isNumber',
      'usage.input_tokens_details.text_tokens isNumber',
    ]);
  });

  it('is read with everything in it, whatever it holds', () => {
    const plain = {
      created: null,
      data: [{ url: null, revised_prompt: null, seed: 7 }],
      usage: { input_tokens_details: {}, output_tokens_details: { image_tokens: 1 } },
    };
    const { value, issues: found } = readModel(OrqProxyGenerateImageResponse, plain);
    expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'created isNumber',
      'data.0.url isString',
    ]);
    expect(serializeModel(value)).toEqual(plain);
  });
});

describe('OrqProxyEditImageRequest', () => {
  const issues = (fields: object) =>
    issuesOf(OrqProxyEditImageRequest, { model: 'm', prompt: 'p', image: picture, ...fields });

  it('needs model, image and prompt', () => {
    expect(issuesOf(OrqProxyEditImageRequest, {})).toEqual([
      'model isPresent',
      'image isPresent',
      'prompt isPresent',
    ]);
    expect(issues({ model: 1, prompt: null })).toEqual(['model isString', 'prompt isString']);
  });

  it('takes one picture or a list of 1 to 16', () => {
    const pictures = (count: number) => Array.from({ length: count }, () => picture);
    expect([picture, 'cat.png', pictures(1), pictures(16)].flatMap((image) => issues({ image }))).toEqual([]);
    expect([null, 1, {}, '', [], pictures(17), [1]].flatMap((image) => issues({ image }))).toEqual(
      Array(7).fill('image isBinaryPart'),
    );
  });

  it('hands the picture on as it is', () => {
    expect(
      serializeModel(parseModel(OrqProxyEditImageRequest, { model: 'm', prompt: 'p', image: picture })),
    ).toEqual({ model: 'm', prompt: 'p', image: picture });
  });

  it('takes null for n, size and response_format, not for user', () => {
    expect(issues({ n: null, size: null, response_format: null, user: 'u' })).toEqual([]);
    expect(issues({ user: null })).toEqual(['user isString']);
  });

  it('holds n, size and response_format to their rules', () => {
    for (const response_format of ['url', 'b64_json'])
      expect(issues({ size: 'any', response_format })).toEqual([]);
    expect([1, 10].flatMap((n) => issues({ n }))).toEqual([]);
    expect(issues({ n: 1.5, size: 1, response_format: 'png' })).toEqual([
      'n isInt',
      'size isString',
      'response_format isIn',
    ]);
    expect(issues({ response_format: 1 })).toEqual(['response_format isString']);
    expect([0, 11].flatMap((n) => issues({ n }))).toEqual(['n min', 'n max']);
  });

  it('has no mask, no quality and no options of the gateway', () => {
    expect(issues({ mask: picture, quality: 'low', orq: {} })).toEqual([
      'mask whitelistValidation',
      'quality whitelistValidation',
      'orq whitelistValidation',
    ]);
  });
});

describe('OrqProxyImageVariationRequest', () => {
  const issues = (fields: object) =>
    issuesOf(OrqProxyImageVariationRequest, { image: picture, model: 'm', ...fields });

  it('needs one picture and a model', () => {
    expect(issues({})).toEqual([]);
    expect(issuesOf(OrqProxyImageVariationRequest, {})).toEqual(['image isPresent', 'model isPresent']);
    expect(issues({ image: [picture], model: null })).toEqual(['image isBinaryPart', 'model isString']);
  });

  it('takes null for n alone', () => {
    expect(issues({ n: null })).toEqual([]);
    expect(issues({ response_format: null, size: null, user: null })).toEqual([
      'response_format isString',
      'size isString',
      'user isString',
    ]);
  });

  it('holds n, size and response_format to their rules', () => {
    for (const size of ['256x256', '512x512', '1024x1024']) expect(issues({ size, user: 'u' })).toEqual([]);
    for (const response_format of ['url', 'b64_json']) expect(issues({ response_format })).toEqual([]);
    expect([1, 10].flatMap((n) => issues({ n }))).toEqual([]);
    expect(issues({ n: 1.5, size: '1024x1536', response_format: 'png' })).toEqual([
      'n isInt',
      'response_format isIn',
      'size isIn',
    ]);
    expect([0, 11].flatMap((n) => issues({ n }))).toEqual(['n min', 'n max']);
  });
});

describe.each<[string, ModelClass]>([
  ['OrqProxyEditImageResponse', OrqProxyEditImageResponse],
  ['OrqProxyImageVariationResponse', OrqProxyImageVariationResponse],
])('%s', (_, modelClass) => {
  const details = { text_tokens: 1, image_tokens: 2.5 };
  const usage = { total_tokens: 4.5, input_tokens: 3.5, output_tokens: 1, input_tokens_details: details };

  it('needs created and data', () => {
    expect(issuesOf(modelClass, { created: 1.5, data: [{}] })).toEqual([]);
    expect(issuesOf(modelClass, {})).toEqual(['created isPresent', 'data isPresent']);
    expect(issuesOf(modelClass, { created: null, data: null })).toEqual([
      'created isNumber',
      'data isNested',
    ]);
  });

  it('echoes format, size and quality as any text, never as null', () => {
    const echo = { output_format: 'avif', size: '1792x1024', quality: 'ultra' };
    expect(issuesOf(modelClass, { created: 1, data: [], ...echo })).toEqual([]);
    expect(
      issuesOf(modelClass, { created: 1, data: [], output_format: null, size: null, quality: null }),
    ).toEqual(['output_format isString', 'size isString', 'quality isString']);
  });

  it('has no revised_prompt, no background and no null in an image', () => {
    expect(issuesOf(modelClass, { created: 1, data: [{ url: 'u', b64_json: 'aGk=' }] })).toEqual([]);
    expect(
      issuesOf(modelClass, { created: 1, data: [{ revised_prompt: 'r' }], background: 'opaque' }),
    ).toEqual(['background whitelistValidation', 'data.0.revised_prompt whitelistValidation']);
    expect(issuesOf(modelClass, { created: 1, data: [{ url: null, b64_json: null }] })).toEqual([
      'data.0.b64_json isString',
      'data.0.url isString',
    ]);
  });

  it('needs every member of usage', () => {
    const usageIssues = (value: unknown) => issuesOf(modelClass, { created: 1, data: [], usage: value });
    expect(usageIssues(usage)).toEqual([]);
    expect(usageIssues({})).toEqual([
      'usage.total_tokens isPresent',
      'usage.input_tokens isPresent',
      'usage.output_tokens isPresent',
      'usage.input_tokens_details isPresent',
    ]);
    expect(usageIssues({ ...usage, input_tokens_details: {} })).toEqual([
      'usage.input_tokens_details.text_tokens isPresent',
      'usage.input_tokens_details.image_tokens isPresent',
    ]);
    expect(usageIssues(null)).toEqual(['usage isNested']);
  });

  it('is given back as it was read', () => {
    const plain = { created: 1.5, data: [{}, { url: 'u', seed: 1 }], usage, background: 'auto' };
    const { value, issues } = readModel(modelClass, plain);
    expect(issues).toEqual([]);
    expect(serializeModel(value)).toEqual(plain);
  });
});

describe('OrqProxyErrorBody', () => {
  const detail = { message: 'm', type: 't', param: null, code: 'c' };

  it('needs all four members and takes null for param alone', () => {
    expect(issuesOf(OrqProxyErrorBody, { error: detail })).toEqual([]);
    expect(issuesOf(OrqProxyErrorBody, { error: {} })).toEqual([
      'error.message isPresent',
      'error.type isPresent',
      'error.param isPresent',
      'error.code isPresent',
    ]);
    expect(issuesOf(OrqProxyErrorBody, { error: { message: 1, type: null, param: 1, code: null } })).toEqual([
      'error.message isString',
      'error.type isString',
      'error.param isString',
      'error.code isString',
    ]);
    expect(issuesOf(OrqProxyErrorBody, {})).toEqual(['error isPresent']);
  });
});

describe('the names of the SDK', () => {
  it('are the classes themselves, as values and as types', () => {
    const value: PostV2ProxyImagesGenerationsResponseBody = parseModel(
      PostV2ProxyImagesGenerationsResponseBody,
      { data: [{}] },
    );
    expect(value).toBeInstanceOf(OrqProxyGenerateImageResponse);
    expect(orqProxySdkNames.PostV2ProxyImagesEditsRequestBody).toBe(OrqProxyEditImageRequest);
  });
});
