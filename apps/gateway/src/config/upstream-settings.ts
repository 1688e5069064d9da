import { IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsObject, IsString, Max, Min } from 'class-validator';

import {
  IsHeaderMap,
  IsHeaderText,
  IsOptionMap,
  IsPathMap,
  IsServerAddress,
  IsTextMap,
  MayBeAbsent,
} from './settings-rules.js';

/** The longest that can be waited for, in milliseconds: a timer set for longer fires at once. */
export const LONGEST_TIMER = 2_147_483_647;

/** The gateway's own offline renderer as an upstream. */
export class EmbeddedSettings {
  /** Tells the kinds apart. */
  @IsIn(['embedded'])
  type!: 'embedded';
}

/** What every upstream takes that is called over a network. */
class CallLimits {
  /** Milliseconds that a call may take; 10 minutes by default. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(LONGEST_TIMER)
  timeout?: number;

  /** How many calls it is given at once; 64 by default. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  concurrency?: number;

  /** How many more calls may wait; 256 by default. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  queue?: number;
}

/** A server that speaks OpenAI's images API: OpenAI itself, Azure OpenAI, OpenRouter, xAI, Together, LocalAI, LiteLLM, another Imagewire. */
export class OpenAICompatibleSettings extends CallLimits {
  /** Tells the kinds apart. */
  @IsIn(['openai-compatible'])
  type!: 'openai-compatible';

  /** What stands before the paths: `https://api.openai.com/v1`. `{model}` in it becomes the model's name, as Azure's deployments need it. */
  @IsServerAddress()
  baseURL!: string;

  /** The key, sent as a Bearer token. Servers that want it elsewhere have it in `headers`. */
  @MayBeAbsent()
  @IsHeaderText()
  @IsNotEmpty()
  apiKey?: string;

  /** Headers of every call: `api-key`, `openai-organization`. */
  @MayBeAbsent()
  @IsHeaderMap()
  headers?: Record<string, string>;

  /** Parameters of every address: `api-version`. */
  @MayBeAbsent()
  @IsTextMap()
  query?: Record<string, string>;

  /** Where a server has an operation elsewhere than OpenAI: `generate`, `edit`, `variation`, each a path. */
  @MayBeAbsent()
  @IsPathMap('generate', 'edit', 'variation')
  paths?: Partial<Record<'generate' | 'edit' | 'variation', string>>;

  /** Whether fields and values that OpenAI's specification does not have are refused; by default they are passed on, with a warning. */
  @MayBeAbsent()
  @IsBoolean()
  strict?: boolean;

  /** Whether the gateway fetches the pictures that a JSON edit names by address; by default addresses and file ids are passed on. */
  @MayBeAbsent()
  @IsBoolean()
  fetchPictures?: boolean;

  /** Whether it never charges twice for the same Idempotency-Key; a server that tells so by itself, as another Imagewire does, is believed. */
  @MayBeAbsent()
  @IsBoolean()
  honoursIdempotency?: boolean;
}

/** The dialects that the gateway reaches through Imagewire's own clients. */
export const CLIENT_DIALECTS = ['orq-proxy', 'orq-router', 'orq-router-legacy', 'sudo'] as const;

/** A server that speaks one of orq's dialects or Sudo's. */
export class ClientSettings extends CallLimits {
  /** The dialect that it speaks. */
  @IsIn(CLIENT_DIALECTS)
  type!: (typeof CLIENT_DIALECTS)[number];

  /** What stands before the dialect's own path: `https://my.orq.ai`. */
  @IsServerAddress()
  baseURL!: string;

  /** The key, sent as a Bearer token. */
  @IsHeaderText()
  @IsNotEmpty()
  apiKey!: string;

  /** Headers of every call. */
  @MayBeAbsent()
  @IsHeaderMap()
  headers?: Record<string, string>;
}

/** The image models of a provider package of the Vercel AI SDK. */
export class AiSdkSettings extends CallLimits {
  /** Tells the kinds apart. */
  @IsIn(['ai-sdk'])
  type!: 'ai-sdk';

  /** The package, installed beside the gateway, or a module's path relative to the configuration file: `@ai-sdk/fal`, `./provider.mjs`. */
  @IsString()
  @IsNotEmpty()
  package!: string;

  /** What the package exports to make a provider: `createFal`. */
  @IsString()
  @IsNotEmpty()
  export!: string;

  /** What that function is given: `apiKey`, `baseURL`, whatever the package documents. */
  @MayBeAbsent()
  @IsObject()
  options?: Record<string, unknown>;

  /** Where the provider has fields of OpenAI's request that the AI SDK itself lacks: `quality: openai.quality`, `image_size: google.imageConfig.imageSize`. Others are refused. */
  @MayBeAbsent()
  @IsOptionMap()
  parameters?: Record<string, string>;

  /** Options of the provider for every call, by the provider's name. */
  @MayBeAbsent()
  @IsObject()
  providerOptions?: Record<string, Record<string, unknown>>;

  /** What its models cannot take: `edit`, `mask`, `size`. Known packages bring their own; what stands here is added. */
  @MayBeAbsent()
  @IsArray()
  @IsIn(['edit', 'mask', 'size'], { each: true })
  lacks?: ('edit' | 'mask' | 'size')[];
}

/** Where a model can be had. */
export class OfferSettings {
  /** The upstream, as the configuration calls it. */
  @IsString()
  upstream!: string;

  /** The model, as the upstream calls it; by default as the gateway's callers do. */
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  model?: string;

  /** The most images of one call; a request for more is split into several. By default none is. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(10)
  imagesPerCall?: number;

  /** The known model whose limits and prices hold; by default those of `model`, where that is a known one. */
  @MayBeAbsent()
  @IsString()
  capabilities?: string;
}

/** How the gateway fetches pictures that a request or an answer names by address. */
export class PictureSettings {
  /** Private networks that may be reached nevertheless, as `10.1.0.0/16`. */
  @MayBeAbsent()
  @IsArray()
  @IsString({ each: true })
  allowNetworks?: string[];
}

/** Any upstream's settings, told apart by `type`. */
export type UpstreamSettings = EmbeddedSettings | OpenAICompatibleSettings | ClientSettings | AiSdkSettings;

/** The class of each kind's settings. */
export const settingsClasses: Readonly<Record<UpstreamSettings['type'], new () => UpstreamSettings>> = {
  embedded: EmbeddedSettings,
  'openai-compatible': OpenAICompatibleSettings,
  'orq-proxy': ClientSettings,
  'orq-router': ClientSettings,
  'orq-router-legacy': ClientSettings,
  sudo: ClientSettings,
  'ai-sdk': AiSdkSettings,
};
