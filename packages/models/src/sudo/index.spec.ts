import { issuesOf } from '../../test/issues-of.js';
import {
  ImageGeneration,
  parseModel,
  readModel,
  serializeModel,
  SudoErrorBody,
  SudoGenerateImageRequest,
  SudoGenerateImageResponse,
  sudoSdkNames,
  SudoUsage,
} from '../index.js';

describe('SudoGenerateImageRequest', () => {
  const issues = (fields: object) =>
    issuesOf(SudoGenerateImageRequest, { prompt: 'p', model: 'm', ...fields });

  it('takes what the SDKs send', () => {
    const sent = { prompt: 'p', model: 'm', n: null, size: '256x256' };
    expect(serializeModel(parseModel(SudoGenerateImageRequest, sent))).toEqual(sent);
  });

  it('needs a prompt and a model, both text', () => {
    expect(issues({})).toEqual([]);
    expect(issuesOf(SudoGenerateImageRequest, {})).toEqual(['prompt isPresent', 'model isPresent']);
    expect(issues({ prompt: null, model: 1 })).toEqual(['prompt isString', 'model isString']);
  });

  it.each([
    ['response_format', ['url', 'b64_json', null]],
    ['quality', ['standard', 'hd', null]],
    ['size', ['256x256', '512x512', '1024x1024', '1792x1024', '1024x1792', null]],
    ['style', ['vivid', 'natural', null]],
  ])('takes only the listed values and null for %s', (field, values) => {
    expect(values.flatMap((value) => issues({ [field]: value }))).toEqual([]);
    expect(issues({ [field]: 'high' })).toEqual([`${field} isIn`]);
    expect(issues({ [field]: 1 })).toEqual([`${field} isString`]);
  });

  it('knows no size of the GPT image models', () => {
    expect(['auto', '1536x1024', '1024x1536'].flatMap((size) => issues({ size }))).toEqual(
      Array(3).fill('size isIn'),
    );
  });

  it.each(['background', 'moderation', 'output_format'])('takes any text and null for %s', (field) => {
    expect(['anything', '', null].flatMap((value) => issues({ [field]: value }))).toEqual([]);
    expect(issues({ [field]: 1 })).toEqual([`${field} isString`]);
  });

  it('takes whole numbers in their ranges, and null', () => {
    expect([1, 10, null].flatMap((n) => issues({ n }))).toEqual([]);
    expect([0, 11, 1.5, '2'].flatMap((n) => issues({ n }))).toEqual(['n min', 'n max', 'n isInt', 'n isInt']);
    expect([0, 100, null].flatMap((value) => issues({ output_compression: value }))).toEqual([]);
    expect([-1, 101, 1.5].flatMap((value) => issues({ output_compression: value }))).toEqual([
      'output_compression min',
      'output_compression max',
      'output_compression isInt',
    ]);
  });

  it('knows no user, stream or options of a gateway', () => {
    expect(issues({ user: 'u', stream: true, orq: {} })).toEqual([
      'user whitelistValidation',
      'stream whitelistValidation',
      'orq whitelistValidation',
    ]);
  });
});

describe('SudoGenerateImageResponse', () => {
  const issues = (fields: object) => issuesOf(SudoGenerateImageResponse, { data: [], ...fields });
  const optional = ['background', 'created', 'output_format', 'quality', 'size'];

  it('needs data alone', () => {
    expect(issues({ data: [{}] })).toEqual([]);
    expect(issuesOf(SudoGenerateImageResponse, { created: 1 })).toEqual(['data isPresent']);
    expect(issues({ data: null })).toEqual(['data isNested']);
  });

  it('takes null for all that may be absent, but not for usage', () => {
    expect(optional.flatMap((field) => issues({ [field]: null }))).toEqual([]);
    expect(issues({ usage: null })).toEqual(['usage isNested']);
  });

  it('takes any text for what it echoes', () => {
    const echo = { background: 'auto', output_format: 'avif', quality: 'ultra', size: '1792x1024' };
    expect(issues(echo)).toEqual([]);
    expect(issues({ background: 1, output_format: 1, quality: 1, size: 1 })).toEqual([
      'background isString',
      'output_format isString',
      'quality isString',
      'size isString',
    ]);
  });

  it('takes whole seconds from 0 up to the end of int64', () => {
    expect([0, 1_700_000_000, 9_223_372_036_854_774_784].flatMap((created) => issues({ created }))).toEqual(
      [],
    );
    expect([-1, 1.5, '1', 9_223_372_036_854_775_808].flatMap((created) => issues({ created }))).toEqual([
      'created min',
      'created isInt',
      'created isInt',
      'created max',
    ]);
  });

  it('takes null for every member of an image', () => {
    expect(issues({ data: [{ b64_json: null, revised_prompt: null, url: null }] })).toEqual([]);
    expect(issues({ data: [{ b64_json: 'aGk=', revised_prompt: 'r', url: 'u' }] })).toEqual([]);
    expect(issues({ data: [{ b64_json: 1, revised_prompt: 1, url: 1 }] })).toEqual([
      'data.0.b64_json isString',
      'data.0.revised_prompt isString',
      'data.0.url isString',
    ]);
  });

  it('keeps null apart from absent', () => {
    const plain = { created: null, size: null, data: [{ url: null }, {}] };
    const { value, issues: found } = readModel(SudoGenerateImageResponse, plain);
    expect(found).toEqual([]);
    expect(serializeModel(value)).toEqual(plain);
  });

  it('is read with a null usage, which is named and kept', () => {
    const plain = { data: [{ url: 'u' }], usage: null };
    const { value, issues: found } = readModel(SudoGenerateImageResponse, plain);
    expect(found).toMatchObject([{ path: 'usage', rule: 'isNested' }]);
    expect(serializeModel(value)).toEqual(plain);
  });

  it('is read with members of other dialects, without an issue', () => {
    const details = { image_tokens: 1, text_tokens: 0 };
    const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2, input_tokens_details: details };
    const plain = { data: [], usage: { ...usage, output_tokens_details: details }, id: 'x' };
    const { value, issues: found } = readModel(SudoGenerateImageResponse, plain);
    expect(found).toEqual([]);
    expect(serializeModel(value)).toEqual(plain);
  });
});

describe('SudoUsage', () => {
  const totals = (count: unknown) => ({ input_tokens: count, output_tokens: count, total_tokens: count });
  const details = (count: unknown) => ({ image_tokens: count, text_tokens: count });
  const issues = (count: unknown) =>
    issuesOf(SudoUsage, { ...totals(count), input_tokens_details: details(count) });

  it('needs every member', () => {
    expect(issuesOf(SudoUsage, {})).toEqual([
      'input_tokens isPresent',
      'input_tokens_details isPresent',
      'output_tokens isPresent',
      'total_tokens isPresent',
    ]);
    expect(issuesOf(SudoUsage, { ...totals(1), input_tokens_details: {} })).toEqual([
      'input_tokens_details.image_tokens isPresent',
      'input_tokens_details.text_tokens isPresent',
    ]);
    expect(issuesOf(SudoUsage, { ...totals(1), input_tokens_details: null })).toEqual([
      'input_tokens_details isNested',
    ]);
  });

  it.each([
    [-1, 'min'],
    [2_147_483_648, 'max'],
    [1.5, 'isInt'],
    ['1', 'isInt'],
    [null, 'isInt'],
  ])('takes int32 counts from 0, not %p', (count, rule) => {
    expect([0, 2_147_483_647].flatMap(issues)).toEqual([]);
    expect(issues(count)).toEqual([
      `input_tokens ${rule}`,
      `input_tokens_details.image_tokens ${rule}`,
      `input_tokens_details.text_tokens ${rule}`,
      `output_tokens ${rule}`,
      `total_tokens ${rule}`,
    ]);
  });
});

describe('SudoErrorBody', () => {
  it('needs a message and a type', () => {
    expect(issuesOf(SudoErrorBody, { error: { message: 'm', type: 'overloaded_error' } })).toEqual([]);
    expect(issuesOf(SudoErrorBody, {})).toEqual(['error isPresent']);
    expect(issuesOf(SudoErrorBody, { error: 'boom' })).toEqual(['error isNested']);
    expect(issuesOf(SudoErrorBody, { error: {} })).toEqual([
      'error.message isPresent',
      'error.type isPresent',
    ]);
    expect(issuesOf(SudoErrorBody, { error: { message: null, type: 1 } })).toEqual([
      'error.message isString',
      'error.type isString',
    ]);
  });

  it("is read with OpenAI's param and code, without an issue", () => {
    const plain = { error: { message: 'm', type: 't', param: null, code: 'c' } };
    const { value, issues } = readModel(SudoErrorBody, plain);
    expect(issues).toEqual([]);
    expect(serializeModel(value)).toEqual(plain);
  });
});

describe('the names of the SDK', () => {
  it('are the classes themselves, as values and as types', () => {
    const value: ImageGeneration = parseModel(ImageGeneration, { data: [{}] });
    expect(value).toBeInstanceOf(SudoGenerateImageResponse);
    expect(sudoSdkNames.ImageUsage).toBe(SudoUsage);
  });
});
