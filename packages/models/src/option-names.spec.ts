import { compileModel, jsonSchemas, OpenAIGenerateImageRequest, parseModel } from './index.js';
import { checkOptionNames } from './option-names.js';
import { RequestOptionsError } from './request-options-error.js';

const known = ['apiKey', 'baseURL', 'timeout', 'maxRetries', 'signal', 'headers'];
const problem = (given: unknown): string => {
  try {
    checkOptionNames(given, known, 'the client');
    return 'none';
  } catch (error) {
    return error instanceof RequestOptionsError ? `${error.option}: ${error.message}` : String(error);
  }
};

it.each([
  ['baseUrl', 'baseURL'],
  ['base_url', 'baseURL'],
  ['apikey', 'apiKey'],
  ['timeOut', 'timeout'],
  ['timeot', 'timeout'],
  ['retries', 'maxRetries'],
  ['abortSignal', 'signal'],
  ['Headers', 'headers'],
])('names the option that %s stands for', (name, meant) => {
  expect(problem({ [name]: undefined })).toBe(
    `${name}: ${name} is no option of the client: did you mean ${meant}?`,
  );
});

it.each(['organization', 'x', ''])('names every option where %j is near none', (name) => {
  expect(problem({ [name]: 1 })).toBe(
    `${name}: ${name} is no option of the client: there are apiKey, baseURL, timeout, maxRetries, signal, headers`,
  );
});

it.each([null, undefined, 'baseURL', 5])('says what belongs in the place of %p', (given) => {
  expect(problem(given)).toBe(
    'options: options of the client must be an object, with any of apiKey, baseURL, timeout, maxRetries, signal, headers',
  );
});

it('takes every option, and none at all', () => {
  expect(problem(Object.fromEntries(known.map((name) => [name, 1])))).toBe('none');
  expect(problem({})).toBe('none');
});

describe('the options of a call', () => {
  const given: object = { unknownKey: 'keep' };
  const request = { prompt: 'a heron' };
  const compiled = compileModel(OpenAIGenerateImageRequest);

  it.each([
    ['parseModel', () => parseModel(OpenAIGenerateImageRequest, request, given)],
    ['parseModel', () => compiled.parse(request, given)],
    ['parseModel', () => compiled.passes(compiled.parse(request), given)],
    ['jsonSchemas', () => jsonSchemas(given)],
  ])('are refused by %s under a name that there is not', (owner, call) => {
    expect(call).toThrow(
      new RequestOptionsError('unknownKey', `is no option of ${owner}: did you mean unknownKeys?`),
    );
  });

  it('are taken under their names', () => {
    const options = { unknownKeys: 'keep', unknownValues: 'keep' } as const;
    expect(parseModel(OpenAIGenerateImageRequest, { ...request, seed: 7 }, options)).toHaveProperty(
      'seed',
      7,
    );
  });
});
