import { issuesOf } from '../../test/issues-of.js';
import {
  ImagesResponse,
  type ModelClass,
  OpenAIEditImageCompletedEvent,
  OpenAIEditImageJsonRequest,
  OpenAIEditImagePartialEvent,
  OpenAIEditImageRequest,
  OpenAIEditImageResponse,
  OpenAIErrorBody,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  OpenAIImageVariationRequest,
  OpenAIImageVariationResponse,
  openAISdkNames,
  parseModel,
  readModel,
} from '../index.js';

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const link = { image_url: 'https://example.com/a.png' };

const requests = {
  generate: [OpenAIGenerateImageRequest, { prompt: 'p' }],
  edit: [OpenAIEditImageRequest, { prompt: 'p', image: picture }],
  'JSON edit': [OpenAIEditImageJsonRequest, { prompt: 'p', images: [link] }],
  variation: [OpenAIImageVariationRequest, { image: picture }],
} as const;

const issues = (request: keyof typeof requests, fields: object) => {
  const [model, smallest] = requests[request];
  return issuesOf(model, { ...smallest, ...fields });
};

/** Of some values for one field, those that are refused, each with the rule that it breaks. */
const refused = (request: keyof typeof requests, field: string, values: readonly unknown[]) =>
  values.flatMap((value) => issues(request, { [field]: value }).map((issue) => [value, issue.split(' ')[1]]));

const everyRequest = Object.keys(requests) as (keyof typeof requests)[];

describe('the requests of OpenAI', () => {
  it.each(everyRequest)('%s takes its smallest body', (request) => {
    expect(issues(request, {})).toEqual([]);
  });

  it.each(everyRequest)('%s takes whole numbers from 1 to 10 for n', (request) => {
    expect(refused(request, 'n', [0, 1, 10, 11, 1.5, '2', true])).toEqual([
      [0, 'min'],
      [11, 'max'],
      [1.5, 'isInt'],
      ['2', 'isInt'],
      [true, 'isInt'],
    ]);
  });

  it.each(everyRequest)('%s takes a user id, but not null for it', (request) => {
    expect(refused(request, 'user', ['user-1', '', null])).toEqual([[null, 'isString']]);
  });

  it.each(everyRequest)('%s takes any text as model: newer ones must not be refused', (request) => {
    expect(refused(request, 'model', ['gpt-image-9', null, 1])).toEqual([[1, 'isString']]);
  });

  it.each(['generate', 'edit', 'JSON edit'] as const)('%s takes 0 to 3 partial images', (request) => {
    expect(refused(request, 'partial_images', [-1, 0, 3, 4])).toEqual([
      [-1, 'min'],
      [4, 'max'],
    ]);
  });

  it.each(['generate', 'edit', 'JSON edit'] as const)('%s takes only booleans for stream', (request) => {
    expect(refused(request, 'stream', [true, false, null, 'true', 1])).toEqual([
      ['true', 'isBoolean'],
      [1, 'isBoolean'],
    ]);
  });

  const closed: [keyof typeof requests, string, string[]][] = [
    ['generate', 'quality', ['standard', 'hd', 'low', 'medium', 'high', 'auto']],
    ['edit', 'quality', ['standard', 'low', 'medium', 'high', 'auto']],
    ['JSON edit', 'quality', ['low', 'medium', 'high', 'auto']],
    ['generate', 'response_format', ['url', 'b64_json']],
    ['edit', 'response_format', ['url', 'b64_json']],
    ['variation', 'response_format', ['url', 'b64_json']],
    ['generate', 'output_format', ['png', 'jpeg', 'webp']],
    ['edit', 'output_format', ['png', 'jpeg', 'webp']],
    ['JSON edit', 'output_format', ['png', 'jpeg', 'webp']],
    ['generate', 'moderation', ['low', 'auto']],
    ['JSON edit', 'moderation', ['low', 'auto']],
    ['generate', 'background', ['transparent', 'opaque', 'auto']],
    ['edit', 'background', ['transparent', 'opaque', 'auto']],
    ['JSON edit', 'background', ['transparent', 'opaque', 'auto']],
    ['generate', 'style', ['vivid', 'natural']],
    ['edit', 'input_fidelity', ['high', 'low']],
    ['JSON edit', 'input_fidelity', ['high', 'low']],
    ['variation', 'size', ['256x256', '512x512', '1024x1024']],
  ];
  it.each(closed)('%s takes only the listed values for %s', (request, field, values) => {
    expect(refused(request, field, [...values, 'other', 1])).toEqual([
      ['other', 'isIn'],
      [1, 'isString'],
    ]);
  });

  it.each(['generate', 'edit', 'JSON edit'] as const)('%s takes any text as size', (request) => {
    expect(refused(request, 'size', ['1536x864', 'auto', 1024])).toEqual([[1024, 'isString']]);
  });

  it('checks the range of output_compression only where the schema has one', () => {
    const values = [-1, 0, 100, 101, 1.5];
    const fraction = [1.5, 'isInt'];
    expect(refused('generate', 'output_compression', values)).toEqual([fraction]);
    expect(refused('edit', 'output_compression', values)).toEqual([fraction]);
    expect(refused('JSON edit', 'output_compression', values)).toEqual([[-1, 'min'], [101, 'max'], fraction]);
  });

  it('counts the characters of a prompt only where the schema does', () => {
    const lengths = (request: keyof typeof requests) =>
      ['', 'p'.repeat(32_000), 'p'.repeat(32_001), '🐈'.repeat(32_000)]
        .filter((prompt) => issues(request, { prompt }).length > 0)
        .map((prompt) => prompt.length);
    expect(lengths('JSON edit')).toEqual([0, 32_001]);
    expect(lengths('edit')).toEqual([]);
    expect(lengths('generate')).toEqual([]);
  });

  it('knows moderation in JSON edits and not in forms', () => {
    expect(issues('edit', { moderation: 'low' })).toEqual(['moderation whitelistValidation']);
  });
});

describe('OpenAIEditImageJsonRequest', () => {
  const images = (count: number) => Array.from({ length: count }, () => link);

  it('takes 1 to 16 pictures', () => {
    const counts = [0, 1, 16, 17].map((count) => issues('JSON edit', { images: images(count) }));
    expect(counts).toEqual([['images arrayMinSize'], [], [], ['images arrayMaxSize']]);
  });

  it('takes a picture by link, by data URL or by file id, exactly one of them', () => {
    const legal = [link, { image_url: 'data:image/png;base64,iVBORw0KGgo=' }, { file_id: 'file-1' }];
    expect(issues('JSON edit', { images: legal, mask: { file_id: 'file-2' } })).toEqual([]);
    expect(issues('JSON edit', { images: [{}] })).toContain('images.0.image_url exactlyOneOf');
    expect(issues('JSON edit', { mask: { ...link, file_id: 'f' } })).toContain('mask.file_id exactlyOneOf');
  });

  it('refuses what is no reference', () => {
    expect(issues('JSON edit', { images: ['https://example.com/a.png'] })).toEqual(['images isNested']);
    expect(issues('JSON edit', { images: [{ ...link, detail: 'high' }] })).toEqual([
      'images.0.detail whitelistValidation',
    ]);
    expect(issues('JSON edit', { images: [{ image_url: 'a.png' }] })).toEqual(['images.0.image_url isUri']);
    expect(issues('JSON edit', { images: [{ file_id: null }] })).toEqual(['images.0.file_id isString']);
  });

  it('takes a data URL of 20,971,520 characters and none that is longer', () => {
    const dataUrl = (length: number) => 'data:image/png;base64,'.padEnd(length, 'A');
    expect(issues('JSON edit', { mask: { image_url: dataUrl(20_971_520) } })).toEqual([]);
    expect(issues('JSON edit', { mask: { image_url: dataUrl(20_971_521) } })).toEqual([
      'mask.image_url isLength',
    ]);
  });
});

describe.each<[string, ModelClass]>([
  ['OpenAIGenerateImageResponse', OpenAIGenerateImageResponse],
  ['OpenAIEditImageResponse', OpenAIEditImageResponse],
  ['OpenAIImageVariationResponse', OpenAIImageVariationResponse],
])('%s', (_, model) => {
  const answer = (fields: object) => issuesOf(model, { created: 1, ...fields });
  const details = { text_tokens: 1, image_tokens: 2 };
  const usage = { input_tokens: 3, output_tokens: 4, total_tokens: 7, input_tokens_details: details };

  it('needs created alone, a whole number', () => {
    expect(answer({})).toEqual([]);
    expect(issuesOf(model, { data: [{}] })).toEqual(['created isPresent']);
    for (const created of [null, 1.5, '1']) expect(answer({ created })).toEqual(['created isInt']);
  });

  it('takes images by link, as base64, as both and as neither', () => {
    const url = 'https://example.com/a.png';
    expect(answer({ data: [{ url }, { b64_json: 'aGk=' }, { url, b64_json: 'aGk=' }, {}] })).toEqual([]);
    expect(answer({ data: [{ url: 'u' }] })).toEqual(['data.0.url isUri']);
  });

  it('takes null nowhere', () => {
    expect(answer({ data: [{ url: null, revised_prompt: null }] })).toEqual([
      'data.0.url isString',
      'data.0.revised_prompt isString',
    ]);
    expect(answer({ data: null, usage: null })).toEqual(['data isNested', 'usage isNested']);
  });

  it('takes whole token counts, the details of the answer optional', () => {
    expect(answer({ usage })).toEqual([]);
    expect(answer({ usage: { ...usage, output_tokens_details: details } })).toEqual([]);
    expect(answer({ usage: { ...usage, total_tokens: 1.5 } })).toEqual(['usage.total_tokens isInt']);
    expect(answer({ usage: { ...usage, output_tokens_details: { text_tokens: 1 } } })).toEqual([
      'usage.output_tokens_details.image_tokens isPresent',
    ]);
    expect(answer({ usage: {} })).toHaveLength(4);
  });

  it('refuses the background auto, which only stream events have, and reads it without an issue', () => {
    expect(answer({ background: 'auto' })).toEqual(['background isIn']);
    expect(readModel(model, { created: 1, background: 'auto' }).issues).toEqual([]);
  });

  it('takes sizes beyond the three of the spec, as real answers have them', () => {
    expect(answer({ size: '1536x864' })).toEqual([]);
  });
});

describe('stream events', () => {
  const shared = {
    b64_json: 'aGk=',
    created_at: 1,
    size: '1024x1024',
    quality: 'auto',
    background: 'auto',
    output_format: 'png',
  };
  const usage = {
    total_tokens: 3,
    input_tokens: 1,
    output_tokens: 2,
    input_tokens_details: { text_tokens: 1, image_tokens: 0 },
  };
  const partial = { ...shared, partial_image_index: 0 };
  const completed = { ...shared, usage };
  const events: [string, ModelClass, object][] = [
    ['image_generation.partial_image', OpenAIGenerateImagePartialEvent, partial],
    ['image_generation.completed', OpenAIGenerateImageCompletedEvent, completed],
    ['image_edit.partial_image', OpenAIEditImagePartialEvent, partial],
    ['image_edit.completed', OpenAIEditImageCompletedEvent, completed],
  ];

  it.each(events)('%s needs every one of its fields', (type, model, fields) => {
    expect(issuesOf(model, { type, ...fields })).toEqual([]);
    const missing = ['type', ...Object.keys(fields)].map((name) => `${name} isPresent`);
    expect(issuesOf(model, {}).sort()).toEqual(missing.sort());
  });

  it.each(events)('%s is known by its type alone', (type, model, fields) => {
    const others = events.map(([other]) => other).filter((other) => other !== type);
    for (const other of others) expect(issuesOf(model, { ...fields, type: other })).toEqual(['type isIn']);
  });

  it('have no details of the answer in their usage', () => {
    const withDetails = { ...usage, output_tokens_details: usage.input_tokens_details };
    expect(
      issuesOf(OpenAIEditImageCompletedEvent, {
        type: 'image_edit.completed',
        ...completed,
        usage: withDetails,
      }),
    ).toEqual(['usage.output_tokens_details whitelistValidation']);
  });
});

describe('OpenAIErrorBody', () => {
  const error = { code: 'unknown_parameter', message: 'm', param: 'style', type: 'invalid_request_error' };

  it('has all four keys, of which two may be null', () => {
    expect(issuesOf(OpenAIErrorBody, { error })).toEqual([]);
    expect(issuesOf(OpenAIErrorBody, { error: { ...error, code: null, param: null } })).toEqual([]);
    expect(issuesOf(OpenAIErrorBody, { error: { message: null, type: null } })).toEqual([
      'error.code isPresent',
      'error.message isString',
      'error.param isPresent',
      'error.type isString',
    ]);
  });
});

describe('openAISdkNames', () => {
  it("names every type of OpenAI's document and its SDKs", () => {
    expect(Object.keys(openAISdkNames).sort()).toEqual([
      'CreateImageEditRequest',
      'CreateImageRequest',
      'CreateImageVariationRequest',
      'EditImageBodyJsonParam',
      'Error',
      'ErrorResponse',
      'Image',
      'ImageCreateVariationParams',
      'ImageEditCompletedEvent',
      'ImageEditParams',
      'ImageEditPartialImageEvent',
      'ImageGenCompletedEvent',
      'ImageGenInputUsageDetails',
      'ImageGenOutputTokensDetails',
      'ImageGenPartialImageEvent',
      'ImageGenUsage',
      'ImageGenerateParams',
      'ImageRefParam',
      'ImagesResponse',
      'ImagesUsage',
    ]);
  });

  it('are classes and types at once', () => {
    const response: openAISdkNames.ImagesResponse = parseModel(openAISdkNames.ImagesResponse, { created: 1 });
    const event: openAISdkNames.ImageGenStreamEvent = new OpenAIGenerateImagePartialEvent();
    expect(response).toBeInstanceOf(ImagesResponse);
    expect(event).toBeInstanceOf(openAISdkNames.ImageGenPartialImageEvent);
  });
});
