import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { type StartedGateway, startGateway } from '../start-gateway.js';

/** The dialects, each with where its images API stands in a gateway. */
export const dialects = {
  openai: '/v1/images',
  'orq-proxy': '/v2/proxy/images',
  'orq-router': '/v2/router/images',
  'orq-router-legacy': '/v2/router/images',
  sudo: '/sudo/v1/images',
} as const;
export type Dialect = keyof typeof dialects;
export const dialectNames = Object.keys(dialects) as Dialect[];

const KEY = 'chain-key';

/** Two gateways: what comes to the outer one goes on to the inner one, in any dialect, and from there to its own renderer. */
export interface Chain {
  outer: StartedGateway;
  inner: StartedGateway;
  /** The upstream behind the inner gateway's model `behind`. */
  behind: FakeUpstream;
  stop(): Promise<void>;
}

/** Starts both gateways and what stands behind them. */
export async function startChain(): Promise<Chain> {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-chain-'));
  const start = async (name: string, configuration: object): Promise<StartedGateway> => {
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(configuration));
    return startGateway({ IMAGEWIRE_API_KEYS: KEY, IMAGEWIRE_CONFIG: file, CHAIN_KEY: KEY });
  };
  const behind = await new FakeUpstream().listen();
  const inner = await start('inner', innerConfiguration(behind.url));
  const outer = await start('outer', outerConfiguration(inner.url));
  const stop = async (): Promise<void> => {
    await Promise.all([outer.stop(), inner.stop()]);
    await behind.close();
    await rm(folder, { recursive: true });
  };
  return { outer, inner, behind, stop };
}

function innerConfiguration(url: string): object {
  return {
    upstreams: { drawn: { type: 'embedded' }, behind: { type: 'openai-compatible', baseURL: url } },
    models: {
      'dall-e-2': [{ upstream: 'drawn' }],
      'gpt-image-1': [{ upstream: 'drawn' }],
      behind: [{ upstream: 'behind', capabilities: 'dall-e-2' }],
    },
  };
}

/** Each of the inner gateway's models behind each dialect: `openai/dall-e-2`; and once more with a key that is wrong: `locked/openai`. */
function outerConfiguration(url: string): object {
  const upstreams = dialectNames.flatMap((dialect) => [
    [dialect, upstreamFor(dialect, url, '${CHAIN_KEY}')],
    [`locked-${dialect}`, upstreamFor(dialect, url, 'wrong')],
  ]) as [string, object][];
  const models = dialectNames.flatMap((dialect) => [
    [`${dialect}/dall-e-2`, [offer(dialect, 'dall-e-2')]],
    [`${dialect}/gpt-image-1`, [offer(dialect, 'gpt-image-1')]],
    [`${dialect}/behind`, [{ ...offer(dialect, 'behind'), capabilities: 'dall-e-2' }]],
    [`locked/${dialect}`, [offer(`locked-${dialect}`, 'dall-e-2')]],
  ]) as [string, object][];
  return { upstreams: Object.fromEntries(upstreams), models: Object.fromEntries(models) };
}

const offer = (upstream: string, model: string) => ({ upstream, model });

function upstreamFor(dialect: Dialect, url: string, apiKey: string): object {
  switch (dialect) {
    case 'openai':
      return { type: 'openai-compatible', baseURL: `${url}/v1`, apiKey };
    case 'orq-router-legacy':
      return { type: dialect, baseURL: url, apiKey, headers: { 'x-imagewire-dialect': dialect } };
    case 'sudo':
      return { type: dialect, baseURL: `${url}/sudo`, apiKey };
    default:
      return { type: dialect, baseURL: url, apiKey };
  }
}

/** The headers that the outer gateway wants of a request in a dialect. */
export const headersFor = (dialect: Dialect, key = KEY): Record<string, string> => ({
  authorization: `Bearer ${key}`,
  ...(dialect === 'orq-router-legacy' && { 'x-imagewire-dialect': dialect }),
});
