import type { UpstreamSettings } from '../config/upstream-settings.js';
import type { RemotePictures } from '../delivery/remote-pictures.js';
import { AiSdkUpstream } from './ai-sdk/ai-sdk-upstream.js';
import { DialectUpstream } from './dialect/dialect-upstream.js';
import { EmbeddedUpstream } from './embedded/embedded-upstream.js';
import { createInlinePictures, type InlinePictures } from './inline-pictures.js';
import { OpenAICompatibleUpstream } from './openai-compatible/openai-compatible-upstream.js';
import type { Upstream } from './upstream.js';

/** What upstreams need beside their settings. */
export interface UpstreamSurroundings {
  /** Changes every picture of the embedded upstream. */
  readonly seed: string;
  /** Fetches what answers link to. */
  readonly pictures: RemotePictures;
  /** Where the configuration file lies: modules that it names are relative to that. */
  readonly folder: string;
}

/** Makes the upstream that settings describe. Nothing is connected to yet. */
export function createUpstream(
  name: string,
  settings: UpstreamSettings,
  { seed, pictures, folder }: UpstreamSurroundings,
): Upstream {
  switch (settings.type) {
    case 'embedded':
      return new EmbeddedUpstream(seed, name);
    case 'openai-compatible':
      return new OpenAICompatibleUpstream(name, settings, inlined(settings.baseURL, pictures));
    case 'ai-sdk':
      return new AiSdkUpstream(name, settings, folder);
    default:
      return new DialectUpstream(name, settings, inlined(settings.baseURL, pictures));
  }
}

/** Links to an upstream's own server are good wherever that is: the operator named it. */
function inlined(baseURL: string, pictures: RemotePictures): InlinePictures {
  const trustedOrigin = new URL(baseURL).origin;
  return createInlinePictures((address, signal) => pictures.fetch(address, signal, { trustedOrigin }));
}
