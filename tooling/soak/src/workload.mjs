import { kinds, SHARED } from './kinds.mjs';
import { drawFrom } from './random.mjs';

/** How long a gateway waits for the upstream, in milliseconds. */
const PATIENCE = 8000;

const models = [
  [6, 'soak/openai'],
  [2, 'soak/proxy'],
  [2, 'soak/router'],
];

/** Where a gateway under test sends what: three ways to the fake upstream, one to where nothing listens, and its own renderer. */
export const configuration = (upstreamUrl) => ({
  upstreams: {
    openai: { type: 'openai-compatible', baseURL: `${upstreamUrl}/v1`, timeout: PATIENCE },
    proxy: { type: 'orq-proxy', baseURL: upstreamUrl, apiKey: 'soak', timeout: PATIENCE },
    router: { type: 'orq-router', baseURL: upstreamUrl, apiKey: 'soak', timeout: PATIENCE },
    nowhere: { type: 'openai-compatible', baseURL: 'http://127.0.0.1:1/v1' },
    embedded: { type: 'embedded' },
  },
  models: {
    'soak/openai': [{ upstream: 'openai' }],
    'soak/proxy': [{ upstream: 'proxy' }],
    'soak/router': [{ upstream: 'router' }],
    'soak/nowhere': [{ upstream: 'nowhere' }],
    'soak/embedded': [{ upstream: 'embedded', model: 'dall-e-2' }],
  },
});

/** A request by chance. Its name is found again in what the upstream is sent for it, whichever way it goes; it is the key's, unless others ask for the same. */
export async function drawRequest(key, random) {
  const { kind, build, onCodes } = drawFrom(kinds, random);
  const isShared = kind === SHARED;
  const name = isShared ? `shared ${key.slice(-2)}` : key;
  const model = drawFrom(
    kind.includes('edit') || kind.includes('variation') ? models.slice(0, 1) : models,
    random,
  );
  return {
    name,
    kind,
    onCodes,
    ...(await build(name, model)),
    isShared,
    ...(random() < 0.5 && { key }),
    // Now and then two come at once, and now and then a client leaves before its answer.
    isTwin: random() < 0.05,
    ...(random() < 0.03 && { patience: random() * 300 }),
  };
}
