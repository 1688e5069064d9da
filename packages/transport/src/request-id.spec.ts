import { requestIdOf } from './request-id.js';

it.each<[Record<string, string>, string | undefined]>([
  [{}, undefined],
  [{ 'x-request-id': 'a' }, 'a'],
  [{ 'request-id': 'b', 'cf-ray': 'c' }, 'b'],
  [{ 'apim-request-id': 'd', 'x-request-id': '' }, 'd'],
  [{ 'x-amzn-requestid': 'e' }, 'e'],
  [{ 'cf-ray': 'c' }, 'c'],
])('%j names the request %p', (headers, id) => {
  expect(requestIdOf(headers)).toBe(id);
});
