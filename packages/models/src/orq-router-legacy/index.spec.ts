import { issuesOf } from '../../test/issues-of.js';
import {
  OrqRouterLegacyChoice,
  OrqRouterLegacyContentMessage,
  OrqRouterLegacyErrorBody,
  OrqRouterLegacyGenerateImageRequest,
  OrqRouterLegacyGenerateImageResponse,
  orqRouterLegacySdkNames,
  OrqRouterLegacyToolCallsMessage,
  OrqRouterLegacyUrlMessage,
  parseModel,
  PostV2RouterImagesGenerationsResponseBody,
  readModel,
  RouterImageGenerationsResponseBody,
  serializeModel,
} from '../index.js';

describe('OrqRouterLegacyGenerateImageRequest', () => {
  const issues = (fields: object) =>
    issuesOf(OrqRouterLegacyGenerateImageRequest, { prompt: 'p', ...fields });

  it('takes what the SDKs send', () => {
    const sent = {
      model: 'openai/dall-e-2',
      n: 1.0,
      prompt: 'p',
      quality: 'standard',
      response_format: 'url',
      size: '1024x1024',
      style: 'vivid',
    };
    expect(serializeModel(parseModel(OrqRouterLegacyGenerateImageRequest, sent))).toEqual(sent);
  });

  it('needs a prompt alone', () => {
    expect(issues({})).toEqual([]);
    expect(issuesOf(OrqRouterLegacyGenerateImageRequest, {})).toEqual(['prompt isPresent']);
  });

  it('takes null for nothing', () => {
    const fields = ['prompt', 'model', 'quality', 'response_format', 'size', 'style', 'user'];
    expect(fields.flatMap((field) => issues({ [field]: null }))).toEqual(
      fields.map((field) => `${field} isString`),
    );
    expect(issues({ n: null })).toEqual(['n isNumber']);
  });

  it('takes any number for n', () => {
    expect([0, 1.5, 11, -1].flatMap((n) => issues({ n }))).toEqual([]);
    expect(issues({ n: '2' })).toEqual(['n isNumber']);
  });

  it.each([
    ['quality', ['standard', 'hd']],
    ['response_format', ['url', 'b64_json']],
    ['size', ['256x256', '512x512', '1024x1024']],
  ])('takes only the listed values for %s', (field, values) => {
    expect(values.flatMap((value) => issues({ [field]: value }))).toEqual([]);
    expect(issues({ [field]: 'auto' })).toEqual([`${field} isIn`]);
  });

  it('takes any text for model, style and user, and no options of the gateway', () => {
    expect(issues({ model: 'm', style: 'foo', user: 'u' })).toEqual([]);
    expect(issues({ orq: {} })).toEqual(['orq whitelistValidation']);
  });
});

describe('OrqRouterLegacyGenerateImageResponse', () => {
  const example = {
    id: '<id>',
    created: 7730.84,
    choices: [{ index: 9587.41 }],
    model: 'Alpine',
    object: '<value>',
  };
  const issues = (fields: object) =>
    issuesOf(OrqRouterLegacyGenerateImageResponse, { ...example, ...fields });
  const choiceIssues = (choice: unknown) => issues({ choices: [choice] });

  it("takes the vendor's own example", () => {
    expect(issues({})).toEqual([]);
  });

  it('needs all five members', () => {
    expect(issuesOf(OrqRouterLegacyGenerateImageResponse, {})).toEqual([
      'id isPresent',
      'created isPresent',
      'choices isPresent',
      'model isPresent',
      'object isPresent',
    ]);
    expect(issues({ id: 1, created: '1', choices: {}, model: null, object: 1 })).toEqual([
      'id isString',
      'created isNumber',
      'choices isNested',
      'model isString',
      'object isString',
    ]);
  });

  it('takes no choices, and of each choice the index alone', () => {
    expect(issues({ choices: [] })).toEqual([]);
    expect(choiceIssues({ finish_reason: 'stop' })).toEqual(['choices.0.index isPresent']);
    expect(choiceIssues({ index: '0' })).toEqual(['choices.0.index isNumber']);
  });

  it('keeps a null finish_reason apart from an absent one', () => {
    const choices = [{ index: 0, finish_reason: null }, { index: 1 }, { index: 2, finish_reason: 'stop' }];
    const { value, issues: found } = readModel(OrqRouterLegacyGenerateImageResponse, { ...example, choices });
    expect(found).toEqual([]);
    expect(serializeModel(value)).toEqual({ ...example, choices });
    expect(choiceIssues({ index: 0, finish_reason: 1 })).toEqual(['choices.0.finish_reason isString']);
  });

  it('has no members of the later answer', () => {
    expect(issues({ data: [], usage: {} })).toEqual([
      'data whitelistValidation',
      'usage whitelistValidation',
    ]);
  });
});

describe('the messages of a choice', () => {
  const issues = (message: unknown) => issuesOf(OrqRouterLegacyChoice, { index: 0, message });
  const pick = (message: object) =>
    readModel(OrqRouterLegacyChoice, { index: 0, message }).value.message?.constructor;

  it('become the class of the key that they hold', () => {
    expect(pick({ role: 'assistant', content: 'x' })).toBe(OrqRouterLegacyContentMessage);
    expect(pick({ role: 'assistant', content: null })).toBe(OrqRouterLegacyContentMessage);
    expect(pick({ role: 'assistant', url: 'u' })).toBe(OrqRouterLegacyUrlMessage);
    expect(pick({ role: 'assistant', tool_calls: [] })).toBe(OrqRouterLegacyToolCallsMessage);
  });

  it('become the first of content, url and tool_calls where they hold several', () => {
    expect(pick({ role: 'user', tool_calls: [], url: 'u', content: null })).toBe(
      OrqRouterLegacyContentMessage,
    );
    expect(pick({ role: 'user', tool_calls: [], url: 'u' })).toBe(OrqRouterLegacyUrlMessage);
    expect(pick({ role: 'user' })).toBe(OrqRouterLegacyContentMessage);
  });

  it('hold exactly one of the three', () => {
    expect(issues({ role: 'assistant', content: null })).toEqual([]);
    expect(issues({ role: 'assistant', url: 'u' })).toEqual([]);
    expect(issues({ role: 'assistant', tool_calls: [] })).toEqual([]);
    expect(issues({ role: 'assistant' })).toEqual(['message.content isPresent']);
    expect(issues({ role: 'assistant', content: null, url: 'u' })).toEqual([
      'message.url whitelistValidation',
    ]);
    expect(issues({ role: 'assistant', url: 'u', tool_calls: [] })).toEqual([
      'message.tool_calls whitelistValidation',
    ]);
  });

  it('keep both keys when they are read', () => {
    const plain = { index: 0, message: { role: 'assistant', content: null, url: 'u' } };
    const { value, issues: found } = readModel(OrqRouterLegacyChoice, plain);
    expect(found).toEqual([]);
    expect(serializeModel(value)).toEqual(plain);
  });

  it.each([
    ['content', { content: 'x' }],
    ['url', { url: 'u' }],
    ['tool_calls', { tool_calls: [] }],
  ])('of %s come from one of eight roles', (_, body) => {
    const roles = [
      'system',
      'assistant',
      'user',
      'exception',
      'tool',
      'prompt',
      'correction',
      'expected_output',
    ];
    expect(roles.flatMap((role) => issues({ role, ...body }))).toEqual([]);
    expect(issues({ role: 'developer', ...body })).toEqual(['message.role isIn']);
    expect(issues({ role: null, ...body })).toEqual(['message.role isString']);
    expect(issues(body)).toEqual(['message.role isPresent']);
    expect(
      readModel(OrqRouterLegacyChoice, { index: 0, message: { role: 'developer', ...body } }).issues,
    ).toEqual([]);
  });

  it('need the key that they are known by', () => {
    expect(issuesOf(OrqRouterLegacyUrlMessage, { role: 'user' })).toEqual(['url isPresent']);
    expect(issuesOf(OrqRouterLegacyToolCallsMessage, { role: 'user' })).toEqual(['tool_calls isPresent']);
  });

  it('are objects of texts', () => {
    expect([null, 'x', []].flatMap(issues)).toEqual(Array(3).fill('message isNested'));
    expect(issues({ role: 'user', content: 1 })).toEqual(['message.content isString']);
    expect(issues({ role: 'user', url: null })).toEqual(['message.url isString']);
    expect(issues({ role: 'user', tool_calls: null })).toEqual(['message.tool_calls isNested']);
  });

  it('call functions with arguments in any text', () => {
    const call = { type: 'function', function: { name: 'f', arguments: 'not JSON' } };
    const callIssues = (fields: object) => issues({ role: 'user', tool_calls: [{ ...call, ...fields }] });
    expect(callIssues({ id: 'c', index: 1.5 })).toEqual([]);
    expect(callIssues({ type: 'x' })).toEqual(['message.tool_calls.0.type isIn']);
    expect(callIssues({ id: 1, index: '0', type: 1, function: 'f' })).toEqual([
      'message.tool_calls.0.id isString',
      'message.tool_calls.0.index isNumber',
      'message.tool_calls.0.type isString',
      'message.tool_calls.0.function isNested',
    ]);
    expect(issues({ role: 'user', tool_calls: [{}] })).toEqual([
      'message.tool_calls.0.type isPresent',
      'message.tool_calls.0.function isPresent',
    ]);
    expect(callIssues({ function: {} })).toEqual([
      'message.tool_calls.0.function.name isPresent',
      'message.tool_calls.0.function.arguments isPresent',
    ]);
    expect(callIssues({ function: { name: 1, arguments: {} } })).toEqual([
      'message.tool_calls.0.function.name isString',
      'message.tool_calls.0.function.arguments isString',
    ]);
    const unknownType = { role: 'user', tool_calls: [{ ...call, type: 'x' }] };
    expect(readModel(OrqRouterLegacyChoice, { index: 0, message: unknownType }).issues).toEqual([]);
  });
});

describe('OrqRouterLegacyErrorBody', () => {
  it('is sure of nothing', () => {
    expect(issuesOf(OrqRouterLegacyErrorBody, {})).toEqual([]);
    expect(issuesOf(OrqRouterLegacyErrorBody, { code: '401', message: 'm' })).toEqual([]);
    expect(
      issuesOf(OrqRouterLegacyErrorBody, { error: { message: 'm', type: 't', param: null, code: null } }),
    ).toEqual([]);
    expect(issuesOf(OrqRouterLegacyErrorBody, { error: {} })).toEqual([]);
  });

  it('holds what is there to its type', () => {
    expect(issuesOf(OrqRouterLegacyErrorBody, { error: null, code: 401, message: null })).toEqual([
      'error isNested',
      'code isString',
      'message isString',
    ]);
    expect(
      issuesOf(OrqRouterLegacyErrorBody, { error: { message: null, type: null, param: 1, code: 1 } }),
    ).toEqual([
      'error.message isString',
      'error.type isString',
      'error.param isString',
      'error.code isString',
    ]);
  });
});

describe('the names of the SDK', () => {
  it('are the classes themselves, in both languages', () => {
    expect(PostV2RouterImagesGenerationsResponseBody).toBe(OrqRouterLegacyGenerateImageResponse);
    expect(RouterImageGenerationsResponseBody).toBe(OrqRouterLegacyGenerateImageResponse);
    expect(orqRouterLegacySdkNames.RouterImageGenerationsMessage2).toBe(OrqRouterLegacyUrlMessage);
  });
});
