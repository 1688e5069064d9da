import { redactHeaders, redactText, redactValue, secretsOf } from './redact.js';

const picture = 'iVBORw0KGgo'.repeat(30);

it.each([
  ['a bearer token', 'Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer [redacted]'],
  ['a key by its prefix', 'Incorrect API key: sk-proj-abc_DEF-123456.', 'Incorrect API key: [redacted].'],
  ['a JSON web token', 'token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'token [redacted]'],
  [
    'a signed address',
    'at https://x.test/a.png?sv=1&sig=a%2Fb%3D&se=2',
    'at https://x.test/a.png?sv=1&sig=[redacted]&se=2',
  ],
  ['a key in an address', 'https://x.test/?api_key=abc&n=1', 'https://x.test/?api_key=[redacted]&n=1'],
  ['base64', `got ${picture}`, `got [base64, ${picture.length} characters]`],
  ['a data URL', `"data:image/png;base64,${picture}"`, `"[base64, ${picture.length + 22} characters]"`],
  ['base64 in its URL form', `got ${'ab-_'.repeat(60)}`, 'got [base64, 240 characters]'],
])('keeps %s out of a text', (_, text, clean) => {
  expect(redactText(text)).toBe(clean);
});

it.each([
  'size must be one of 1024x1024, 1536x1024',
  'model gpt-image-1 does not exist or you do not have access to it',
  'request id 76fd2cbc-63ee-4e30-8bea-5fc2a2e1faa3',
  'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'https://example.test/docs/errors?code=400&lang=de',
])('leaves %j as it is', (text) => {
  expect(redactText(text)).toBe(text);
});

it('keeps a text out that is known to be secret, whatever it looks like', () => {
  expect(redactText('key hunter2 is wrong', ['hunter2'])).toBe('key [redacted] is wrong');
});

it('takes pictures of any length', () => {
  const huge = 'A'.repeat(20_000_000);
  expect(redactText(`{"b64_json":"${huge}==","key":"sk-abcdefgh1234"}`)).toBe(
    '{"b64_json":"[base64, 20000002 characters]","key":"[redacted]"}',
  );
});

it('cuts a long text', () => {
  expect(redactText('a b '.repeat(3000))).toHaveLength(4096 + '... [cut]'.length);
});

it('goes through lists and members, by their names too', () => {
  const value = {
    message: `x ${picture}`,
    list: [{ api_key: 'short', 'x-access-token': 1 }],
    n: 2,
    none: null,
  };
  expect(redactValue(value)).toEqual({
    message: `x [base64, ${picture.length} characters]`,
    list: [{ api_key: '[redacted]', 'x-access-token': '[redacted]' }],
    n: 2,
    none: null,
  });
});

it('leaves the counts of tokens alone', () => {
  const usage = {
    input_tokens: 5,
    output_tokens: 6,
    total_tokens: 11,
    input_tokens_details: { text_tokens: 5 },
  };
  expect(redactValue(usage)).toEqual(usage);
});

it('ends at a depth that no answer has', () => {
  let nested: unknown = 'deep';
  for (let depth = 0; depth < 10_000; depth += 1) nested = [nested];
  expect(JSON.stringify(redactValue(nested))).toContain('[nested too deep]');
});

it('keeps the values of secret headers, and only those', () => {
  expect(
    redactHeaders({
      authorization: 'Bearer x',
      'api-key': 'x',
      'x-api-key': 'x',
      'ocp-apim-subscription-key': 'x',
      cookie: 'x',
      'set-cookie': 'x',
      'x-auth-token': 'x',
      'x-request-id': 'req_1',
      'x-ratelimit-remaining-tokens': '9',
      'idempotency-key': 'call-1',
    }),
  ).toEqual({
    authorization: '[redacted]',
    'api-key': '[redacted]',
    'x-api-key': '[redacted]',
    'ocp-apim-subscription-key': '[redacted]',
    cookie: '[redacted]',
    'set-cookie': '[redacted]',
    'x-auth-token': '[redacted]',
    'x-request-id': 'req_1',
    'x-ratelimit-remaining-tokens': '9',
    'idempotency-key': 'call-1',
  });
});

it('knows the secrets that a request carries, with their scheme and without', () => {
  expect(
    secretsOf({ authorization: 'Bearer hunter2', 'x-api-key': 'swordfish', accept: 'text/plain' }),
  ).toEqual(['Bearer hunter2', 'hunter2', 'swordfish', 'swordfish']);
});
