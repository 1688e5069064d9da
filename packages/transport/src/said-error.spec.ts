import { errorSaidIn } from './said-error.js';

const error = { message: 'the second failed', code: 'full' };

it.each([
  [{ error: 'boom' }, { message: 'boom' }],
  [{ error: {} }, {}],
  [
    { error: { message: 'boom', type: 't', code: 'c', param: 'p' } },
    { message: 'boom', type: 't', code: 'c', param: 'p' },
  ],
  [{ error, data: null }, error],
  [{ error, data: [{}, null, { b64_json: '', url: null }] }, error],
  [{ error, choices: [{ index: 0 }, { message: { content: null } }] }, error],
  [
    { message: 'boom', code: 'oops' },
    { message: 'boom', code: 'oops' },
  ],
  [
    { message: 'boom', code: 500, data: null },
    { message: 'boom', code: '500' },
  ],
  [{ errors: [{ message: 'boom', code: 'oops' }] }, { message: 'boom', code: 'oops' }],
])('%j says %j', (answer, facts) => {
  expect(errorSaidIn(answer)).toEqual(facts);
});

it.each([
  { error: null },
  { error: '', data: [] },
  { error: [], data: [] },
  { error: false },
  { message: 'queued', id: 'task_1' },
  { message: 'OK', code: 200, id: 'task_1' },
  { message: 'empty', code: 'oops', data: [] },
  { message: 'done', code: 'success', images: ['https://a.example/b.png'] },
])('%j says none', (answer) => {
  expect(errorSaidIn(answer)).toBeUndefined();
});

it.each([
  { error, data: [{ b64_json: 'aGk=' }, {}] },
  { error: 'the second failed', data: [{}, { url: 'https://a.example/b.png' }] },
  { error, choices: [{ message: { content: 'aGk=' } }] },
  { error, choices: [{ message: { content: 'aGVy\r\nb24=' } }] },
  { error, choices: [], data: [{ url: 'https://a.example/b.png' }] },
  { error, choices: [{ message: { role: 'assistant', content: null, url: 'https://a.example/b.png' } }] },
])('%j has a picture, which was paid for', (answer) => {
  expect(errorSaidIn(answer)).toBeUndefined();
});
