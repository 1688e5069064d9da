import { OpenAIErrorBody, parseModel, serializeModel } from '@imagewire/models';

import {
  openAIErrorFromOrqProxy,
  openAIErrorFromOrqRouter,
  openAIErrorFromOrqRouterLegacy,
  openAIErrorFromSudo,
  orqProxyErrorFromOpenAI,
  orqRouterErrorFromOpenAI,
  orqRouterLegacyErrorFromOpenAI,
  sudoErrorFromOpenAI,
} from './index.js';

const refusal = {
  error: { message: 'n must be 1', type: 'invalid_request_error', param: 'n', code: 'invalid_value' },
};
const quota = { error: { message: 'Too many', type: 'requests', param: null, code: null } };
const openAIBody = (plain: object) => parseModel(OpenAIErrorBody, plain);

describe('an error on its way to OpenAI’s shape', () => {
  it('gets param and code where Sudo has none, and loses them again on the way home', () => {
    const body = { error: { message: 'Invalid API key', type: 'authentication_error' } };
    const converted = openAIErrorFromSudo(body, { status: 401 });
    expect(converted.status).toBe(401);
    expect(serializeModel(converted.body.error)).toEqual({ ...body.error, param: null, code: null });
    expect(converted.report.map(({ path, kind }) => [path, kind])).toEqual([
      ['error.code', 'invented'],
      ['error.param', 'invented'],
    ]);
    expect(serializeModel(sudoErrorFromOpenAI(converted.body).body)).toEqual(body);
  });

  it('carries what each model that was tried had to say', () => {
    const body = { error: { ...refusal.error, code: null, failures: [{ model: 'a' }] } };
    const converted = openAIErrorFromOrqRouter(body, { status: 404 });
    expect(converted.report.map(({ path, kind }) => [path, kind])).toEqual([['error.failures', 'carried']]);
    expect(serializeModel(orqRouterErrorFromOpenAI(converted.body).body)).toEqual(body);
  });

  it('reads the form that the rest of orq answers with, and gives it back', () => {
    const body = { code: '404', message: 'No such route' };
    const converted = openAIErrorFromOrqRouterLegacy(body);
    expect(converted.status).toBe(404);
    expect(converted.body.error).toEqual({
      message: 'No such route',
      type: 'not_found_error',
      param: null,
      code: '404',
    });
    expect(serializeModel(orqRouterLegacyErrorFromOpenAI(converted.body).body)).toEqual(body);
  });

  it.each([
    ['a page', '<html><head><title>502 Bad Gateway</title></head></html>', '502 Bad Gateway'],
    ['a text', 'upstream connect error', 'upstream connect error'],
    ['nothing', undefined, 'The server answered 503 and did not say why.'],
    ['another form', { status: { words: 'x' } }, 'The server answered 503 and did not say why.'],
  ])('makes an error of %s', (_, body, message) => {
    const { status, body: made } = openAIErrorFromOrqProxy(body, { status: 503, carry: false });
    expect(status).toBe(503);
    expect(serializeModel(made)).toEqual({
      error: { message, type: 'server_error', param: null, code: null },
    });
  });

  it('is read however deep its body nests, and what is not is said', () => {
    let nested: object = {};
    for (let depth = 0; depth < 150; depth += 1) nested = { nested };
    const { body, report } = openAIErrorFromSudo({ error: { message: 'No', nested } }, { carry: false });
    expect(body.error.message).toBe('No');
    expect(report).toContainEqual(expect.objectContaining({ path: '', kind: 'lost' }));
  });

  it('never looks like a picture', () => {
    expect(openAIErrorFromOrqProxy({ error: { message: 'No' } }, { status: 200 }).status).toBe(502);
    expect(openAIErrorFromSudo({ error: { message: 'Busy', type: 'overloaded_error' } }).status).toBe(503);
    expect(openAIErrorFromSudo({ error: { message: 'No', type: 'toString' } }).status).toBe(502);
  });
});

describe('an error on its way from OpenAI’s shape', () => {
  it.each([
    ['orq-proxy', orqProxyErrorFromOpenAI, openAIErrorFromOrqProxy],
    ['orq-router', orqRouterErrorFromOpenAI, openAIErrorFromOrqRouter],
    ['orq-router-legacy', orqRouterLegacyErrorFromOpenAI, openAIErrorFromOrqRouterLegacy],
    ['sudo', sudoErrorFromOpenAI, openAIErrorFromSudo],
  ] as const)('comes home from %s as it was', (_, there, home) => {
    for (const body of [refusal, quota]) {
      const { status, body: converted } = there(openAIBody(body), { status: 429 });
      expect(status).toBe(429);
      expect(serializeModel(home(serializeModel(converted)).body)).toEqual(body);
    }
  });

  it('gives Sudo its two members', () => {
    const { body, report } = sudoErrorFromOpenAI(openAIBody(refusal), { carry: false });
    expect(serializeModel(body)).toEqual({
      error: { message: 'n must be 1', type: 'invalid_request_error' },
    });
    expect(report.map(({ path, kind }) => [path, kind])).toEqual([
      ['error.param', 'lost'],
      ['error.code', 'lost'],
    ]);
  });

  it('gives the proxy a code where OpenAI has none', () => {
    const { body } = orqProxyErrorFromOpenAI(openAIBody(quota), { carry: false });
    expect(body.error.code).toBe('requests');
  });
});
