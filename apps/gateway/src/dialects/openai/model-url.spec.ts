import { modelUrl } from './model-url.js';

it.each([
  ['/v1/models/openai/gpt-image-1', '/v1/models/openai%2Fgpt-image-1'],
  ['/v1/models/a/b/c?x=/y', '/v1/models/a%2Fb%2Fc?x=/y'],
  ['/v1/models/openai%2Fgpt-image-1', '/v1/models/openai%2Fgpt-image-1'],
  ['/v1/models', '/v1/models'],
  ['/v1/models/', '/v1/models/'],
  ['/v1/models?a=/v1/models/a/b', '/v1/models?a=/v1/models/a/b'],
  ['/pictures/v1/models/a/b', '/pictures/v1/models/a/b'],
])('leads %s to %s', (url, expected) => {
  expect(modelUrl(url)).toBe(expected);
});
