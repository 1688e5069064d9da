import { checkOptionNames } from './option-names.js';
import { RequestOptionsError } from './request-options-error.js';

const known = ['apiKey', 'baseURL', 'timeout', 'maxRetries', 'signal', 'headers'];
const problem = (given: object): string => {
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

it('takes every option, and none at all', () => {
  expect(problem(Object.fromEntries(known.map((name) => [name, 1])))).toBe('none');
  expect(problem({})).toBe('none');
});
