import { ordinaryBody } from '@imagewire/fake-upstream';

const pixel = Buffer.from(ordinaryBody.data[0].b64_json, 'base64');

const json = (path, body, headers = {}) => ({
  path,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** A form whose picture ends with the request's name, so that one without a prompt is known again at the upstream. */
async function form(path, fields, name) {
  const parts = new FormData();
  for (const [field, value] of Object.entries(fields)) parts.append(field, value);
  parts.append('image', new Blob([pixel, name], { type: 'image/png' }), 'picture.png');
  const request = new Request('http://form', { method: 'POST', body: parts });
  const headers = { 'content-type': request.headers.get('content-type') };
  return { path, headers, body: Buffer.from(await request.arrayBuffer()) };
}

const dataUrl = (name) =>
  `data:image/png;base64,${Buffer.concat([pixel, Buffer.from(name)]).toString('base64')}`;
const retried = { count: 2, on_codes: [429, 500] };
const legacy = { 'x-imagewire-dialect': 'orq-router-legacy' };

/** The kind that many ask for in the same words. */
export const SHARED = 'orq-router from memory';

/** The kinds of request: every dialect, every operation and every option of routing, each with its share of the load. */
export const kinds = [
  [10, 'openai generation', (name, model) => json('/v1/images/generations', { model, prompt: name })],
  [
    6,
    'openai generation by link',
    (name, model) => json('/v1/images/generations', { model, prompt: name, response_format: 'url' }),
  ],
  [
    8,
    'openai stream',
    (name, model) => json('/v1/images/generations', { model, prompt: name, stream: true }),
  ],
  [5, 'openai edit', (name, model) => form('/v1/images/edits', { model, prompt: name }, name)],
  [
    3,
    'openai edit by JSON',
    (name, model) =>
      json('/v1/images/edits', { model, prompt: name, images: [{ image_url: dataUrl(name) }] }),
  ],
  [3, 'openai variation', (name, model) => form('/v1/images/variations', { model }, name)],
  [8, 'orq-proxy generation', (name, model) => json('/v2/proxy/images/generations', { model, prompt: name })],
  [3, 'orq-proxy edit', (name, model) => form('/v2/proxy/images/edits', { model, prompt: name }, name)],
  [2, 'orq-proxy variation', (name, model) => form('/v2/proxy/images/variations', { model }, name)],
  [
    8,
    'orq-router generation',
    (name, model) => json('/v2/router/images/generations', { model, prompt: name }),
  ],
  [3, 'orq-router edit', (name, model) => form('/v2/router/images/edits', { model, prompt: name }, name)],
  [2, 'orq-router variation', (name, model) => form('/v2/router/images/variations', { model }, name)],
  [
    8,
    'orq-router with retries',
    (name, model) => json('/v2/router/images/generations', { model, prompt: name, retry: retried }),
    retried.on_codes,
  ],
  [
    6,
    'orq-router with fallbacks',
    (name) =>
      json('/v2/router/images/generations', {
        model: 'soak/nowhere',
        prompt: name,
        fallbacks: [{ model: 'soak/openai' }],
      }),
  ],
  [
    5,
    'orq-router, balanced',
    (name, model) =>
      json('/v2/router/images/generations', {
        model,
        prompt: name,
        load_balancer: {
          type: 'weight_based',
          models: [
            { model: 'soak/openai', weight: 0.5 },
            { model: 'soak/proxy', weight: 0.5 },
          ],
        },
      }),
  ],
  [
    4,
    SHARED,
    (name, model) =>
      json('/v2/router/images/generations', { model, prompt: name, cache: { type: 'exact_match', ttl: 60 } }),
  ],
  [
    6,
    'orq-router-legacy generation',
    (name, model) => json('/v2/router/images/generations', { model, prompt: name }, legacy),
  ],
  [6, 'sudo generation', (name, model) => json('/sudo/v1/images/generations', { model, prompt: name })],
  [
    1,
    'embedded',
    (name) => json('/v1/images/generations', { model: 'soak/embedded', prompt: name, size: '256x256' }),
  ],
  [1, 'no upstream there', (name) => json('/v1/images/generations', { model: 'soak/nowhere', prompt: name })],
].map(([weight, kind, build, onCodes = []]) => [weight, { kind, build, onCodes }]);
