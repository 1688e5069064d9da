import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parseSettings } from './gateway-settings.js';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const messageOf = (text: string, environment: NodeJS.ProcessEnv = {}): string => {
  try {
    parseSettings(text, 'gateway.yaml', environment);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

const file = (upstream: string, offer = '{upstream: a}', rest = ''): string =>
  `upstreams: {a: ${upstream}}\nmodels: {m: [${offer}]}\n${rest}`;
const server = '{type: openai-compatible, baseURL: "http://a.example/v1"';

// Each line holds the one before it ten times.
const grown = Array.from({ length: 10 }, (_, at) => {
  const item = at === 0 ? 'x' : `*c${at - 1}`;
  return `c${at}: &c${at} [${Array(10).fill(item).join(', ')}]\n`;
}).join('');

describe('parseSettings', () => {
  it.each(readdirSync(examples))('takes the example %s', (name) => {
    const text = readFileSync(join(examples, name), 'utf8');
    const names = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, variable]) => variable ?? '');
    const variables = Object.fromEntries(names.map((variable) => [variable, 'a-key']));
    const { models, upstreams } = parseSettings(text, name, variables);
    expect(models.size).toBeGreaterThan(0);
    expect(JSON.stringify([...upstreams])).not.toContain('${');
  });

  it('reads JSON as it reads YAML', () => {
    const plain = { upstreams: { a: { type: 'embedded' } }, models: { m: [{ upstream: 'a' }] } };
    const { upstreams, models } = parseSettings(JSON.stringify(plain), 'gateway.json', {});
    expect(upstreams.get('a')).toEqual({ type: 'embedded' });
    expect(models.get('m')).toEqual([{ upstream: 'a' }]);
  });

  it('puts variables in their places, also inside a text', () => {
    const text = file(`${server}, apiKey: "\${KEY}", headers: {authorization: "Key \${KEY}"}}`);
    expect(parseSettings(text, 'f', { KEY: 'k1' }).upstreams.get('a')).toMatchObject({
      apiKey: 'k1',
      headers: { authorization: 'Key k1' },
    });
  });

  it.each([
    ['upstreams.a.type', file('{type: other}')],
    ['upstreams.a.baseURL', file('{type: openai-compatible}')],
    ['upstreams.a.baseURL', file('{type: openai-compatible, baseURL: "ftp://a.example"}')],
    ['upstreams.a.baseURL', file('{type: openai-compatible, baseURL: "https://user:pw@a.example"}')],
    ['upstreams.a.apikey', file(`${server}, apikey: k}`)],
    ['upstreams.a.apiKey', file(`${server}, apiKey: }`)],
    ['upstreams.a.apiKey', file('{type: sudo, baseURL: "http://a.example"}')],
    ['upstreams.a.timeout', file(`${server}, timeout: 0}`)],
    ['upstreams.a.strict', file(`${server}, strict: "yes"}`)],
    ['upstreams.a.headers', file(`${server}, headers: {a: 1}}`)],
    ['upstreams.a.headers', file(`${server}, headers: {"a b": c}}`)],
    ['upstreams.a.headers', file(`${server}, headers: {Content-Type: text/plain}}`)],
    ['upstreams.a.headers', file(`${server}, headers: {transfer-encoding: chunked}}`)],
    ['upstreams.a.headers', file(`${server}, headers: {a: "b\\nc: d"}}`)],
    ['upstreams.a.apiKey', file(`${server}, apiKey: "k\\n"}`)],
    ['upstreams.a.apiKey', file(`${server}, apiKey: "\${KEY:-none}"}`)],
    ['upstreams.a.headers.a', file(`${server}, headers: {a: "\${}"}}`)],
    ['upstreams.a.apiKey', file('{type: sudo, baseURL: "http://a.example", apiKey: ключ}')],
    ['upstreams.a.paths', file(`${server}, paths: {draw: /x}}`)],
    ['upstreams.a.paths', file(`${server}, paths: {generate: "/x?a=1"}}`)],
    ['upstreams.a.paths', file(`${server}, paths: {generate: "http://b.example/x"}}`)],
    ['upstreams.a.export', file('{type: ai-sdk, package: p}')],
    ['upstreams.a.parameters', file('{type: ai-sdk, package: p, export: e, parameters: {quality: openai}}')],
    ['upstreams.a.lacks', file('{type: ai-sdk, package: p, export: e, lacks: [prompt]}')],
    ['upstreams.a.lacks', file('{type: ai-sdk, package: p, export: e, lacks: mask}')],
    ['pictures.allowNetworks', file('{type: embedded}', undefined, 'pictures: {allowNetworks: 10.0.0.0/8}')],
    ['upstreams', 'models: {m: [{upstream: a}]}'],
    ['models', 'upstreams: {a: {type: embedded}}'],
    ['models.m', 'upstreams: {a: {type: embedded}}\nmodels: {m: []}'],
    ['models.m.0.upstream', file('{type: embedded}', '{upstream: b}')],
    ['models.m.0.imagesPerCall', file('{type: embedded}', '{upstream: a, imagesPerCall: 0}')],
    ['models.m.0.capabilities', file('{type: embedded}', '{upstream: a, capabilities: nobody}')],
    [
      'pictures.allowNetworks.0',
      file('{type: embedded}', undefined, 'pictures: {allowNetworks: [10.0.0.1]}'),
    ],
    ['other', file('{type: embedded}', undefined, 'other: 1')],
  ])('names %s where it cannot be used', (path, text) => {
    expect(messageOf(text)).toMatch(/^gateway\.yaml cannot be used:/);
    expect(messageOf(text)).toContain(`\n  ${path} `);
  });

  it('names every variable that is not set, and its place', () => {
    const message = messageOf(file(`${server}, apiKey: "\${NO_KEY}", query: {v: "\${NO_V}"}}`));
    expect(message).toContain('upstreams.a.apiKey refers to the variable NO_KEY, which is not set');
    expect(message).toContain('upstreams.a.query.v refers to the variable NO_V, which is not set');
  });

  it('does not say of an upstream that is named wrongly that there is none', () => {
    expect(messageOf(file('{type: openai-compatible}'))).not.toContain('names no upstream');
  });

  it.each([
    ['that breaks off', 'upstreams: {a: "k3y', 'line 1'],
    ['whose alias is unknown', 'upstreams: *a', 'alias'],
    ['that holds itself', 'upstreams: &a {b: *a}\nmodels: {}', 'circular'],
    ['that grows without end', `${grown}upstreams: *c9`, 'alias count'],
  ])('says in a line what is wrong with YAML %s, and shows none of it', (_, text, problem) => {
    const message = messageOf(text);
    expect(message).toMatch(/^gateway\.yaml is neither YAML nor JSON: [^\n]+$/);
    expect(message).toContain(problem);
    expect(message).not.toContain('k3y');
  });
});
