import { issuesOf } from '../../test/issues-of.js';
import {
  type ModelClass,
  OrqRouterEditImageRequest,
  OrqRouterEditImageResponse,
  OrqRouterErrorBody,
  OrqRouterGenerateImageRequest,
  OrqRouterGenerateImageResponse,
  OrqRouterImageVariationRequest,
  OrqRouterImageVariationResponse,
  OrqRouterPiiRedactionAuto,
  OrqRouterPiiRedactionDutch,
  OrqRouterPiiRedactionEnglish,
  orqRouterSdkNames,
  parseModel,
  readModel,
  serializeModel,
} from '../index.js';

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

const gatewayOptions = {
  name: 'trace',
  fallbacks: [{ model: 'openai/dall-e-3' }],
  retry: { count: 3, on_codes: [429] },
  cache: { ttl: 1800, type: 'exact_match' },
  load_balancer: { type: 'weight_based', models: [{ model: 'a', weight: 0.5 }] },
  timeout: { call_timeout: 30_000 },
};
const identity = {
  id: 'i',
  display_name: 'I',
  email: 'i@example.com',
  metadata: [{ plan: 1 }],
  logo_url: 'l',
  tags: ['a'],
};
const olderOptions = { ...gatewayOptions, identity, contact: identity };

const generateIssues = (fields: object) =>
  issuesOf(OrqRouterGenerateImageRequest, { prompt: 'p', model: 'openai/gpt-image-1', ...fields });
const editIssues = (fields: object) =>
  issuesOf(OrqRouterEditImageRequest, { prompt: 'p', model: 'openai/gpt-image-1', ...fields });
const variationIssues = (fields: object) =>
  issuesOf(OrqRouterImageVariationRequest, { model: 'openai/dall-e-2', ...fields });

describe('OrqRouterGenerateImageRequest', () => {
  it('takes what the SDKs send', () => {
    const sent = {
      prompt: 'p',
      model: 'm',
      n: 1,
      retry: { count: 3 },
      cache: { ttl: 1800, type: 'exact_match' },
      load_balancer: { type: 'weight_based', models: [{ model: 'a', weight: 0.5 }] },
      orq: { name: 't' },
    };
    expect(serializeModel(parseModel(OrqRouterGenerateImageRequest, sent))).toEqual(sent);
  });

  it('needs a prompt and a model, both text', () => {
    expect(issuesOf(OrqRouterGenerateImageRequest, {})).toEqual(['prompt isPresent', 'model isPresent']);
    expect(generateIssues({ prompt: null, model: 1 })).toEqual(['prompt isString', 'model isString']);
  });

  it.each([
    ['background', ['transparent', 'opaque', 'auto', null]],
    ['moderation', ['low', 'auto', null]],
    ['output_format', ['png', 'jpeg', 'webp', null]],
    ['quality', ['auto', 'high', 'medium', 'low', 'hd', 'standard', null]],
    ['response_format', ['url', 'b64_json', null]],
    ['style', ['vivid', 'natural', null]],
  ])('takes only the listed values and null for %s', (field, values) => {
    expect(values.flatMap((value) => generateIssues({ [field]: value }))).toEqual([]);
    expect(generateIssues({ [field]: 'foo' })).toEqual([`${field} isIn`]);
    expect(generateIssues({ [field]: 1 })).toEqual([`${field} isString`]);
  });

  it('takes whole numbers in their ranges, and null', () => {
    expect([1, 10, null].flatMap((n) => generateIssues({ n }))).toEqual([]);
    expect([0, 11, 1.5, '2'].flatMap((n) => generateIssues({ n }))).toEqual([
      'n min',
      'n max',
      'n isInt',
      'n isInt',
    ]);
    expect([0, 100, null].flatMap((value) => generateIssues({ output_compression: value }))).toEqual([]);
    expect([-1, 101, 1.5].flatMap((value) => generateIssues({ output_compression: value }))).toEqual([
      'output_compression min',
      'output_compression max',
      'output_compression isInt',
    ]);
  });

  it('takes any text and null for size', () => {
    expect(['1536x864', 'auto', null].flatMap((size) => generateIssues({ size }))).toEqual([]);
    expect(generateIssues({ size: 1024 })).toEqual(['size isString']);
  });

  it('takes metadata of texts of at most 512 characters', () => {
    expect(generateIssues({ metadata: { a: 'x'.repeat(512), b: '\u{1f600}'.repeat(512) } })).toEqual([]);
    const refused = [{ a: 'x'.repeat(513) }, { a: '\u{1f600}'.repeat(513) }, { a: 1 }, ['a'], null];
    expect(refused.flatMap((metadata) => generateIssues({ metadata }))).toEqual(
      refused.map(() => 'metadata isStringMap'),
    );
  });

  it('knows no user, thread or stream', () => {
    expect(generateIssues({ user: 'u', thread: { id: 't' }, stream: true })).toEqual([
      'user whitelistValidation',
      'thread whitelistValidation',
      'stream whitelistValidation',
    ]);
    expect(generateIssues({ orq: { thread: { id: 't' }, prompt: { id: 'p', version: 'latest' } } })).toEqual([
      'orq.thread whitelistValidation',
      'orq.prompt whitelistValidation',
    ]);
  });
});

describe('the plugins of a generation', () => {
  const issues = (plugin: object) => generateIssues({ plugins: [{ id: 'pii_redaction', ...plugin }] });

  it('become the class of their language', () => {
    const plugins = [{}, { language: 'en' }, { language: 'nl' }].map((plugin) => ({
      id: 'pii_redaction',
      ...plugin,
    }));
    const request = parseModel(OrqRouterGenerateImageRequest, { prompt: 'p', model: 'm', plugins });
    expect(request.plugins?.map((plugin) => plugin.constructor)).toEqual([
      OrqRouterPiiRedactionAuto,
      OrqRouterPiiRedactionEnglish,
      OrqRouterPiiRedactionDutch,
    ]);
  });

  it('name the languages that there are when another is asked for', () => {
    expect(['fr', null, 1].flatMap((language) => issues({ language }))).toEqual([
      'plugins.0.language isIn',
      'plugins.0.language isString',
      'plugins.0.language isString',
    ]);
  });

  it('hold their own language', () => {
    const languageIssues = (language?: unknown) =>
      [OrqRouterPiiRedactionEnglish, OrqRouterPiiRedactionDutch].map((modelClass) =>
        issuesOf(modelClass, { id: 'pii_redaction', language }),
      );
    expect(languageIssues('en')).toEqual([[], ['language isIn']]);
    expect(languageIssues('nl')).toEqual([['language isIn'], []]);
    expect(languageIssues(1)).toEqual([['language isString'], ['language isString']]);
    expect(languageIssues()).toEqual([['language isPresent'], ['language isPresent']]);
  });

  it('take the kinds of data that their language has', () => {
    expect(issues({ entities: ['UUID', 'BSN'] })).toEqual([]);
    expect(issues({ language: 'en', entities: ['UUID', 'BSN'] })).toEqual([]);
    expect(issues({ language: 'nl', entities: ['BSN'] })).toEqual([]);
    expect(issues({ language: 'nl', entities: ['UUID'] })).toEqual(['plugins.0.entities isIn']);
    expect(issues({ entities: ['SHOE_SIZE'] })).toEqual(['plugins.0.entities isIn']);
    expect(issues({ language: 'en', entities: ['SHOE_SIZE'] })).toEqual(['plugins.0.entities isIn']);
  });

  it.each([undefined, 'en', 'nl'])('hold every field to its rule (language %s)', (language) => {
    expect(issues({ language, on_failure: 'block', threshold: 0 })).toEqual([]);
    expect(issues({ language, on_failure: 'passthrough', threshold: 1, entities: [] })).toEqual([]);
    expect(issues({ language, on_failure: 'retry', threshold: 1.1, entities: 'AGE' })).toEqual([
      'plugins.0.on_failure isIn',
      'plugins.0.threshold max',
      'plugins.0.entities isArray',
    ]);
    expect(issues({ language, on_failure: 1, threshold: -0.0001, entities: [1], extra: 1 })).toEqual([
      'plugins.0.extra whitelistValidation',
      'plugins.0.on_failure isString',
      'plugins.0.threshold min',
      'plugins.0.entities isString',
    ]);
    expect(issues({ language, threshold: '0.5' })).toEqual(['plugins.0.threshold isNumber']);
    expect(issues({ language, id: 'other' })).toEqual(['plugins.0.id isIn']);
    expect(issues({ language, id: 1 })).toEqual(['plugins.0.id isString']);
    expect(issues({ language, id: undefined })).toEqual(['plugins.0.id isPresent']);
  });
});

describe.each([
  ['a generation', generateIssues, ''],
  ['an edit', editIssues, ''],
  ['a variation', variationIssues, ''],
  ['a generation, older place', (fields: object) => generateIssues({ orq: fields }), 'orq.'],
  ['an edit, older place', (fields: object) => editIssues({ orq: fields }), 'orq.'],
  ['a variation, older place', (fields: object) => variationIssues({ orq: fields }), 'orq.'],
])('the options of the gateway in %s', (_, issues, path) => {
  it('are all optional', () => {
    expect(issues({})).toEqual([]);
    expect(issues(gatewayOptions)).toEqual([]);
  });

  it('are never null', () => {
    expect(Object.keys(gatewayOptions).flatMap((name) => issues({ [name]: null }))).toEqual([
      `${path}name isString`,
      `${path}fallbacks isNested`,
      `${path}retry isNested`,
      `${path}cache isNested`,
      `${path}load_balancer isNested`,
      `${path}timeout isNested`,
    ]);
  });

  it('name the model to fall back to', () => {
    expect(issues({ fallbacks: [] })).toEqual([]);
    expect(issues({ fallbacks: [{ model: 'm' }, { model: 1 }, {}] })).toEqual([
      `${path}fallbacks.1.model isString`,
      `${path}fallbacks.2.model isPresent`,
    ]);
  });

  it('retry 1 to 5 times, on at least one status from 100 to 599', () => {
    expect([1, 2.5, 5].flatMap((count) => issues({ retry: { count } }))).toEqual([]);
    expect([0, 6, '3'].flatMap((count) => issues({ retry: { count } }))).toEqual([
      `${path}retry.count min`,
      `${path}retry.count max`,
      `${path}retry.count isNumber`,
    ]);
    expect([[100], [599], [429.5]].flatMap((codes) => issues({ retry: { on_codes: codes } }))).toEqual([]);
    expect(
      [[], [99], [600], ['429'], 429].flatMap((codes) => issues({ retry: { on_codes: codes } })),
    ).toEqual([
      `${path}retry.on_codes arrayMinSize`,
      `${path}retry.on_codes min`,
      `${path}retry.on_codes max`,
      `${path}retry.on_codes isNumber`,
      `${path}retry.on_codes isArray`,
    ]);
  });

  it('cache for 1 to 259,200 seconds', () => {
    const cacheIssues = (ttl: unknown) => issues({ cache: { type: 'exact_match', ttl } });
    expect([1, 1.5, 259_200].flatMap(cacheIssues)).toEqual([]);
    expect([0, 259_201, '60'].flatMap(cacheIssues)).toEqual([
      `${path}cache.ttl min`,
      `${path}cache.ttl max`,
      `${path}cache.ttl isNumber`,
    ]);
    expect([{ ttl: 60 }, { type: 'semantic' }, { type: 1 }].flatMap((cache) => issues({ cache }))).toEqual([
      `${path}cache.type isPresent`,
      `${path}cache.type isIn`,
      `${path}cache.type isString`,
    ]);
  });

  it('balance by weights from 0.001 to 1, never as a list', () => {
    const balance = (...models: object[]) => issues({ load_balancer: { type: 'weight_based', models } });
    expect(balance()).toEqual([]);
    expect(balance({ model: 'a' }, { model: 'b', weight: 0.001 }, { model: 'c', weight: 1 })).toEqual([]);
    expect(balance({ model: 'a', weight: 0.0009 }, { model: 'b', weight: 1.001 }, { weight: '1' })).toEqual([
      `${path}load_balancer.models.0.weight min`,
      `${path}load_balancer.models.1.weight max`,
      `${path}load_balancer.models.2.model isPresent`,
      `${path}load_balancer.models.2.weight isNumber`,
    ]);
    expect(balance({ model: 'a', weight: 0 })).toEqual([`${path}load_balancer.models.0.weight min`]);
    expect(balance({ model: 1 })).toEqual([`${path}load_balancer.models.0.model isString`]);
    expect(issues({ load_balancer: [{ model: 'a', weight: 0.5 }] })).toEqual([
      `${path}load_balancer isNested`,
    ]);
    expect(issues({ load_balancer: { type: 'round_robin' } })).toEqual([
      `${path}load_balancer.type isIn`,
      `${path}load_balancer.models isPresent`,
    ]);
    expect(
      [{ models: [] }, { type: 1, models: [] }].flatMap((value) => issues({ load_balancer: value })),
    ).toEqual([`${path}load_balancer.type isPresent`, `${path}load_balancer.type isString`]);
  });

  it('time out after at least a millisecond', () => {
    expect([1, 1.5].flatMap((limit) => issues({ timeout: { call_timeout: limit } }))).toEqual([]);
    expect(
      [{ call_timeout: 0 }, {}, { call_timeout: '1' }].flatMap((timeout) => issues({ timeout })),
    ).toEqual([
      `${path}timeout.call_timeout min`,
      `${path}timeout.call_timeout isPresent`,
      `${path}timeout.call_timeout isNumber`,
    ]);
  });
});

describe.each([
  ['a generation', generateIssues],
  ['an edit', editIssues],
  ['a variation', variationIssues],
])('the older options of %s', (_, requestIssues) => {
  it('are an object', () => {
    expect(requestIssues({ orq: olderOptions })).toEqual([]);
    expect([null, 'x', []].flatMap((orq) => requestIssues({ orq }))).toEqual(Array(3).fill('orq isNested'));
  });

  it.each(['identity', 'contact'])('hold %s to its rules', (name) => {
    const issues = (fields: unknown) => requestIssues({ orq: { [name]: fields } });
    expect(issues({ id: 'i' })).toEqual([]);
    expect(issues(null)).toEqual([`orq.${name} isNested`]);
    expect(issues({ email: 'no address', metadata: {}, tags: 'a' })).toEqual([
      `orq.${name}.id isPresent`,
      `orq.${name}.email isEmail`,
      `orq.${name}.metadata isArray`,
      `orq.${name}.tags isArray`,
    ]);
    expect(issues({ id: 1, display_name: 1, email: 1, metadata: ['x'], logo_url: null, tags: [1] })).toEqual([
      `orq.${name}.id isString`,
      `orq.${name}.display_name isString`,
      `orq.${name}.email isString`,
      `orq.${name}.metadata isObject`,
      `orq.${name}.logo_url isString`,
      `orq.${name}.tags isString`,
    ]);
  });
});

describe.each([
  ['an edit', editIssues],
  ['a variation', variationIssues],
])('the stored prompt of %s', (_, requestIssues) => {
  const issues = (prompt: unknown) => requestIssues({ orq: { prompt } });

  it('is named by its id, in its latest version', () => {
    expect(issues({ id: 'p', version: 'latest' })).toEqual([]);
    expect([null, {}, { id: 1, version: 'v1' }, { id: 'p', version: 1 }].flatMap(issues)).toEqual([
      'orq.prompt isNested',
      'orq.prompt.id isPresent',
      'orq.prompt.version isPresent',
      'orq.prompt.id isString',
      'orq.prompt.version isIn',
      'orq.prompt.version isString',
    ]);
  });
});

describe('OrqRouterEditImageRequest', () => {
  it('needs a model and a prompt, but by its schema no image', () => {
    expect(issuesOf(OrqRouterEditImageRequest, {})).toEqual(['model isPresent', 'prompt isPresent']);
    expect(editIssues({ model: null, prompt: null })).toEqual(['model isString', 'prompt isString']);
  });

  it('takes one picture or a list of 1 to 16', () => {
    const pictures = (count: number) => Array.from({ length: count }, () => picture);
    expect([picture, pictures(1), pictures(16)].flatMap((image) => editIssues({ image }))).toEqual([]);
    expect([null, 1, {}, [], pictures(17)].flatMap((image) => editIssues({ image }))).toEqual(
      Array(5).fill('image isBinaryPart'),
    );
  });

  it('takes a fraction for n', () => {
    expect([1, 1.5, 10, null].flatMap((n) => editIssues({ n }))).toEqual([]);
    expect([0, 11, '2'].flatMap((n) => editIssues({ n }))).toEqual(['n min', 'n max', 'n isNumber']);
  });

  it('takes null for n, size and quality, not for response_format and user', () => {
    expect(editIssues({ n: null, size: null, quality: null })).toEqual([]);
    expect(editIssues({ response_format: null, user: null })).toEqual([
      'response_format isString',
      'user isString',
    ]);
  });

  it('takes both formats, and every quality but hd', () => {
    for (const quality of ['auto', 'high', 'medium', 'low', 'standard'])
      expect(editIssues({ quality, size: 'any', user: 'u' })).toEqual([]);
    for (const response_format of ['url', 'b64_json']) expect(editIssues({ response_format })).toEqual([]);
    expect(editIssues({ quality: 'hd', response_format: 'png', size: 1 })).toEqual([
      'size isString',
      'quality isIn',
      'response_format isIn',
    ]);
    expect(editIssues({ quality: 1 })).toEqual(['quality isString']);
  });

  it('knows no mask, metadata or plugins', () => {
    expect(editIssues({ mask: picture, metadata: {}, plugins: [] })).toEqual([
      'mask whitelistValidation',
      'metadata whitelistValidation',
      'plugins whitelistValidation',
    ]);
  });
});

describe('OrqRouterImageVariationRequest', () => {
  it('needs a model, but by its schema no image', () => {
    expect(issuesOf(OrqRouterImageVariationRequest, {})).toEqual(['model isPresent']);
    expect(variationIssues({ model: 1 })).toEqual(['model isString']);
    expect(variationIssues({ image: picture })).toEqual([]);
    expect(variationIssues({ image: [picture] })).toEqual(['image isBinaryPart']);
  });

  it('takes a fraction or null for n', () => {
    expect([1, 1.5, 10, null].flatMap((n) => variationIssues({ n }))).toEqual([]);
    expect([0, 11, '2'].flatMap((n) => variationIssues({ n }))).toEqual(['n min', 'n max', 'n isNumber']);
  });

  it('takes three squares, both formats, and null for none of the texts', () => {
    for (const size of ['256x256', '512x512', '1024x1024'])
      expect(variationIssues({ size, user: 'u' })).toEqual([]);
    for (const response_format of ['url', 'b64_json'])
      expect(variationIssues({ response_format })).toEqual([]);
    expect(variationIssues({ response_format: 'png', size: '1024x1536' })).toEqual([
      'response_format isIn',
      'size isIn',
    ]);
    expect(variationIssues({ response_format: null, size: null, user: null })).toEqual([
      'response_format isString',
      'size isString',
      'user isString',
    ]);
  });

  it('knows no metadata or plugins', () => {
    expect(variationIssues({ metadata: {}, plugins: [] })).toEqual([
      'metadata whitelistValidation',
      'plugins whitelistValidation',
    ]);
  });
});

describe('OrqRouterGenerateImageResponse', () => {
  const issues = (plain: unknown) => issuesOf(OrqRouterGenerateImageResponse, plain);

  it('needs created and data', () => {
    expect([1, 1.5, -1].flatMap((created) => issues({ created, data: [{}] }))).toEqual([]);
    expect(issues({ data: [{}] })).toEqual(['created isPresent']);
    expect(issues({ created: null, data: null })).toEqual(['created isNumber', 'data isNested']);
    expect(issues({ created: '1' })).toEqual(['created isNumber', 'data isPresent']);
  });

  it('takes null for revised_prompt alone', () => {
    expect(issues({ created: 1, data: [{ revised_prompt: null, url: 'u', b64_json: 'aGk=' }] })).toEqual([]);
    expect(issues({ created: 1, data: [{ url: null, b64_json: null, revised_prompt: 1 }] })).toEqual([
      'data.0.revised_prompt isString',
      'data.0.b64_json isString',
      'data.0.url isString',
    ]);
  });

  it('needs the details of usage, which may be empty, and no totals', () => {
    const usageIssues = (usage: unknown) => issues({ created: 1, data: [], usage });
    expect(usageIssues({ input_tokens_details: {} })).toEqual([]);
    expect(
      usageIssues({ input_tokens_details: { text_tokens: 1.5, image_tokens: 0 }, total_tokens: 2.5 }),
    ).toEqual([]);
    expect(usageIssues({})).toEqual(['usage.input_tokens_details isPresent']);
    expect(usageIssues(null)).toEqual(['usage isNested']);
    expect(
      usageIssues({
        input_tokens: '1',
        output_tokens: null,
        total_tokens: '3',
        input_tokens_details: { image_tokens: null, text_tokens: '1' },
      }),
    ).toEqual([
      'usage.input_tokens isNumber',
      'usage.input_tokens_details.image_tokens isNumber',
      'usage.input_tokens_details.text_tokens isNumber',
      'usage.output_tokens isNumber',
      'usage.total_tokens isNumber',
    ]);
  });

  it('is given back as it was read, with what is newer than the class', () => {
    const plain = { created: 1.5, data: [{ revised_prompt: null, seed: 7 }], size: '1024x1024' };
    const { value, issues: found } = readModel(OrqRouterGenerateImageResponse, plain);
    expect(found).toEqual([]);
    expect(serializeModel(value)).toEqual(plain);
  });
});

describe.each<[string, ModelClass]>([
  ['OrqRouterEditImageResponse', OrqRouterEditImageResponse],
  ['OrqRouterImageVariationResponse', OrqRouterImageVariationResponse],
])('%s', (_, modelClass) => {
  const details = { text_tokens: 1, image_tokens: 2.5 };
  const usage = { total_tokens: 4.5, input_tokens: 3.5, output_tokens: 1, input_tokens_details: details };
  const issues = (fields: object) => issuesOf(modelClass, { created: 1, data: [], ...fields });

  it('needs created and data', () => {
    expect(issues({ created: 1.5, data: [{}] })).toEqual([]);
    expect(issuesOf(modelClass, {})).toEqual(['created isPresent', 'data isPresent']);
    expect(issues({ created: null, data: null })).toEqual(['created isNumber', 'data isNested']);
  });

  it('echoes format, size and quality as any text, never as null', () => {
    expect(issues({ output_format: 'avif', size: '1792x1024', quality: 'ultra' })).toEqual([]);
    expect(issues({ output_format: null, size: null, quality: null })).toEqual([
      'output_format isString',
      'size isString',
      'quality isString',
    ]);
  });

  it('has no background and, in an image, no revised_prompt and no null', () => {
    expect(issues({ data: [{ url: 'u', b64_json: 'aGk=' }] })).toEqual([]);
    expect(
      issues({ background: 'opaque', data: [{ revised_prompt: 'r', url: null, b64_json: null }] }),
    ).toEqual([
      'background whitelistValidation',
      'data.0.revised_prompt whitelistValidation',
      'data.0.b64_json isString',
      'data.0.url isString',
    ]);
  });

  it('needs every member of usage', () => {
    expect(issues({ usage })).toEqual([]);
    expect(issues({ usage: null })).toEqual(['usage isNested']);
    expect(issues({ usage: { input_tokens_details: {} } })).toEqual([
      'usage.total_tokens isPresent',
      'usage.input_tokens isPresent',
      'usage.output_tokens isPresent',
      'usage.input_tokens_details.text_tokens isPresent',
      'usage.input_tokens_details.image_tokens isPresent',
    ]);
    const texts = { total_tokens: '1', input_tokens: '1', output_tokens: '1' };
    expect(
      issues({ usage: { ...texts, input_tokens_details: { text_tokens: '1', image_tokens: '1' } } }),
    ).toEqual([
      'usage.total_tokens isNumber',
      'usage.input_tokens isNumber',
      'usage.output_tokens isNumber',
      'usage.input_tokens_details.text_tokens isNumber',
      'usage.input_tokens_details.image_tokens isNumber',
    ]);
    expect(issues({ usage: { ...usage, input_tokens_details: null } })).toEqual([
      'usage.input_tokens_details isNested',
    ]);
  });

  it('is given back as it was read', () => {
    const plain = { created: 1.5, data: [{}, { url: 'u', seed: 1 }], usage, background: 'auto' };
    const { value, issues: found } = readModel(modelClass, plain);
    expect(found).toEqual([]);
    expect(serializeModel(value)).toEqual(plain);
  });
});

describe('OrqRouterErrorBody', () => {
  const detail = { message: 'm', type: 't', param: null, code: null };

  it('takes null for param and code, and failures in any form', () => {
    for (const failures of [null, 'x', [{ model: 'm' }]])
      expect(issuesOf(OrqRouterErrorBody, { error: { ...detail, failures } })).toEqual([]);
  });

  it('needs the four members of the error', () => {
    expect(issuesOf(OrqRouterErrorBody, {})).toEqual(['error isPresent']);
    expect(issuesOf(OrqRouterErrorBody, { error: 'boom' })).toEqual(['error isNested']);
    expect(issuesOf(OrqRouterErrorBody, { error: {} })).toEqual([
      'error.message isPresent',
      'error.type isPresent',
      'error.param isPresent',
      'error.code isPresent',
    ]);
    expect(issuesOf(OrqRouterErrorBody, { error: { message: null, type: null, param: 1, code: 1 } })).toEqual(
      ['error.message isString', 'error.type isString', 'error.param isString', 'error.code isString'],
    );
  });
});

describe('the names of the SDK', () => {
  it('are the classes themselves', () => {
    expect(orqRouterSdkNames.CreateImageResponseBody).toBe(OrqRouterGenerateImageResponse);
    expect(orqRouterSdkNames.PIIRedactionPluginNl).toBe(OrqRouterPiiRedactionDutch);
    expect(orqRouterSdkNames.PublicContact).toBe(orqRouterSdkNames.PublicIdentity);
  });
});
