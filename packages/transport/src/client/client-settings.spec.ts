import { RequestOptionsError } from '@imagewire/models';

import type { ClientOptions } from './client-options.js';
import { resolveClientOptions, type ServerFacts } from './client-settings.js';

const server: ServerFacts = {
  apiKeyVariable: 'IMAGEWIRE_SPEC_KEY',
  baseURLVariable: 'IMAGEWIRE_SPEC_URL',
  defaultBaseURL: 'https://vendor.example',
  root: '/v9/images',
};
const resolve = (options: ClientOptions = {}, facts = server) => resolveClientOptions(options, facts);
const problem = (options: ClientOptions, facts = server): string => {
  try {
    resolve(options, facts);
  } catch (error) {
    if (error instanceof RequestOptionsError) return `${error.option}: ${error.message}`;
    throw error;
  }
  return 'none';
};

beforeEach(() => {
  delete process.env.IMAGEWIRE_SPEC_KEY;
  delete process.env.IMAGEWIRE_SPEC_URL;
});

describe('the key', () => {
  it('comes from the option, then from the environment', () => {
    process.env.IMAGEWIRE_SPEC_KEY = 'from-environment';
    expect(resolve({ apiKey: 'given' }).headers.authorization).toBe('Bearer given');
    expect(resolve().headers.authorization).toBe('Bearer from-environment');
  });

  it('is missed where there is none, an empty variable among them', () => {
    process.env.IMAGEWIRE_SPEC_KEY = '';
    const missing =
      'apiKey: apiKey is missing: hand it in, or set IMAGEWIRE_SPEC_KEY; a gateway without keys takes any text';
    expect([problem({}), problem({ apiKey: '' })]).toEqual([missing, missing]);
  });
});

describe('the address', () => {
  it('comes from the option, then from the environment, then from the vendor', () => {
    const addresses = () => [
      resolve({ apiKey: 'k', baseURL: 'http://given.example/api' }).baseURL,
      resolve({ apiKey: 'k' }).baseURL,
    ];
    expect(addresses()).toEqual(['http://given.example/api', 'https://vendor.example']);
    process.env.IMAGEWIRE_SPEC_URL = '';
    expect(addresses()).toEqual(['http://given.example/api', 'https://vendor.example']);
    process.env.IMAGEWIRE_SPEC_URL = 'http://environment.example';
    expect(addresses()).toEqual(['http://given.example/api', 'http://environment.example']);
  });

  it('is missed where the vendor has none', () => {
    const { defaultBaseURL: _, ...without } = server;
    expect(problem({ apiKey: 'k' }, without)).toBe(
      'baseURL: baseURL is missing: hand it in, or set IMAGEWIRE_SPEC_URL',
    );
  });

  it('loses the slashes at its end', () => {
    expect(resolve({ apiKey: 'k', baseURL: 'http://given.example/api//' }).baseURL).toBe(
      'http://given.example/api',
    );
  });

  it.each(['given.example', 'ftp://given.example', 'http://given.example/?a=1', 'http://given.example/#a'])(
    'is not %s',
    (baseURL) => {
      expect(problem({ apiKey: 'k', baseURL })).toBe(
        'baseURL: baseURL must be an http or https address without query and fragment',
      );
    },
  );

  it.each(['http://name:word@given.example', 'http://name@given.example', 'http://:word@given.example'])(
    'holds no credentials, as in %s',
    (baseURL) => {
      expect(problem({ apiKey: 'k', baseURL })).toBe(
        'baseURL: baseURL holds a name or a password, which would not be sent: hand them in as an authorization header',
      );
    },
  );

  it('does not hold the path that the client adds', () => {
    expect(problem({ apiKey: 'k', baseURL: 'http://given.example/v9/images/' })).toBe(
      'baseURL: baseURL ends with /v9/images, which the client adds by itself: leave it out',
    );
  });
});

it.each([
  ['validate', { validate: 'warning' }],
  ['validateRequest', { validateRequest: 'off' }],
])('takes no other word for %s', (name, options) => {
  expect(problem({ apiKey: 'k', ...options } as ClientOptions)).toMatch(`${name}: ${name} must be one of `);
});

it.each([
  [{ timeout: '500' }, 'timeout must be a number from 1 to 2147483647, not "500"'],
  [{ deadline: -1 }, 'deadline must be a number from 1 to 2147483647, not -1'],
  [{ maxRetries: '2' }, 'maxRetries must be a number from 0 to 9007199254740991, not "2"'],
  [{ maxSockets: 0 }, 'maxSockets must be a number from 1 to 9007199254740991, not 0'],
  [{ maxImageBytes: '50MB' }, 'maxImageBytes must be a number from 1 to 9007199254740991, not "50MB"'],
  [{ localFiles: 'false' }, 'localFiles must be true or false, not "false"'],
  [{ retryUnknownOutcome: 'false' }, 'retryUnknownOutcome must be true or false, not "false"'],
  [{ serverHonoursIdempotency: 0 }, 'serverHonoursIdempotency must be true or false, not 0'],
  [{ maxRetries: 1.5 }, 'maxRetries must be a whole number, not 1.5'],
  [{ maxSockets: 1.5 }, 'maxSockets must be a whole number, not 1.5'],
  [{ fetch: 1 }, 'fetch must be a function that takes what fetch takes'],
  [{ fetch: null }, 'fetch must be a function that takes what fetch takes'],
  [{ dispatcher: 'http://proxy' }, "dispatcher must be undici's, with a method dispatch"],
  [{ dispatcher: { request: () => undefined } }, "dispatcher must be undici's, with a method dispatch"],
  [{ logger: () => undefined }, 'logger must have the methods debug and warn'],
  [{ logger: { warn: () => undefined } }, 'logger must have the methods debug and warn'],
])('takes no %j, when it is made already', (options, message) => {
  expect(problem({ apiKey: 'k', ...options } as ClientOptions)).toBe(
    `${Object.keys(options)[0]}: ${message}`,
  );
});

it.each([
  [{ baseURL: new URL('http://given.example') }, 'baseURL: baseURL must be a text'],
  [{ apiKey: 7 }, 'apiKey: apiKey must be a text'],
])('takes no %j, which is no text', (options, message) => {
  expect(problem({ apiKey: 'k', ...options } as unknown as ClientOptions)).toBe(message);
});

const dispatcher = { dispatch: () => true } as unknown as NonNullable<ClientOptions['dispatcher']>;
it.each([
  [{ fetch, dispatcher }, 'dispatcher: dispatcher sends nothing where fetch does: leave one of them out'],
  [
    { fetch, maxSockets: 4 },
    'maxSockets: maxSockets bounds no sockets where fetch has its own: leave one of them out',
  ],
  [
    { dispatcher, maxSockets: 4 },
    'maxSockets: maxSockets bounds no sockets where dispatcher has its own: leave one of them out',
  ],
])('takes no two ways out, of which one would be passed over: %j', (options, message) => {
  expect(problem({ apiKey: 'k', ...options })).toBe(message);
});

it.each([
  ['a text', 'x-team: birds'],
  ['a list', [['x-team', 'birds']]],
  ['what has no members of its own', new Headers({ 'x-team': 'birds' })],
  ['a value that is no text', { 'x-key': ['sk-1'] }],
])('takes no default headers that are %s', (_, defaultHeaders) => {
  expect(problem({ apiKey: 'k', defaultHeaders } as unknown as ClientOptions)).toBe(
    "defaultHeaders: defaultHeaders must be an object of names and texts, as in { 'x-team': 'birds' }",
  );
});

it('takes null and undefined for an option that is left out', () => {
  const options = { timeout: undefined, deadline: null, localFiles: null, logger: undefined };
  expect(problem({ apiKey: 'k', ...options } as unknown as ClientOptions)).toBe('none');
});

it('takes no option that does not exist', () => {
  expect(problem({ apiKey: 'k', baseUrl: 'http://given.example' } as ClientOptions)).toBe(
    'baseUrl: baseUrl is no option of the client: did you mean baseURL?',
  );
});

it('lays the default headers over its own', () => {
  const defaultHeaders = { 'User-Agent': 'herons/1', Accept: null, 'x-team': 'birds', 'x-none': undefined };
  expect(resolve({ apiKey: 'k', defaultHeaders }).headers).toEqual({
    authorization: 'Bearer k',
    'user-agent': 'herons/1',
    'x-team': 'birds',
  });
});
