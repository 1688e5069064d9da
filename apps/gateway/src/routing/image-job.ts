import type { ModelCapabilities } from '@imagewire/capabilities';
import type {
  OpenAIEditImageJsonRequest,
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  OpenAIImageVariationRequest,
} from '@imagewire/models';
import type { GatewayOptions } from '@imagewire/openai-compat';

import type { RequestPictures } from '../uploads/request-pictures.js';
import type { JobRouting } from './job-routing.js';

/** What a caller wants to find in logs and traces; it changes no picture. */
export interface JobTrace {
  /** The gateway's id of the request, as in `x-request-id`. */
  requestId: string;
  /** The caller's label. */
  name?: string;
  /** The caller's own names and texts. */
  metadata?: Record<string, string>;
  /** The caller's id of the person who asked. */
  identity?: string;
  /** The caller's id of the conversation that this belongs to. */
  thread?: string;
}

/** What orq's own gateway can act on or wants to log; an orq upstream is given it as it came. */
export type OrqOptions = Pick<
  GatewayOptions,
  'name' | 'identity' | 'contact' | 'thread' | 'metadata' | 'plugins' | 'prompt'
>;

/** What every job has. */
export interface JobParts {
  trace: JobTrace;
  /** What the gateway is to do with it. */
  routing: JobRouting;
  /** What only an orq upstream understands; absent in dialects that have no such options. */
  orq?: OrqOptions;
  /** What is known of the model that it asks for, by whatever name: a configuration's own names stand for others. */
  capabilities?: ModelCapabilities;
  /** How the pictures are to be handed over, where the caller's dialect says so for a model that has no parameter for it. */
  delivery?: 'url' | 'b64_json';
  /** What of the caller's words was understood otherwise than it stands there, a sentence each; nothing that was kept for another request. */
  warnings?: readonly string[];
}

/** A picture from words. */
export interface GenerateJob extends JobParts {
  operation: 'generate';
  request: OpenAIGenerateImageRequest;
}

/** A picture from pictures and words. */
export interface EditJob extends JobParts {
  operation: 'edit';
  request: OpenAIEditImageRequest | OpenAIEditImageJsonRequest;
  pictures: RequestPictures;
}

/** A picture that is kin to another. */
export interface VariationJob extends JobParts {
  operation: 'variation';
  request: OpenAIImageVariationRequest;
  pictures: RequestPictures;
}

/** One request on its way to an upstream, in OpenAI's shape whatever dialect it came in. */
export type ImageJob = GenerateJob | EditJob | VariationJob;

/** The model of each operation that names none, as OpenAI's specification has it. */
export const defaultModels = { generate: 'dall-e-2', edit: 'gpt-image-1.5', variation: 'dall-e-2' } as const;

/** The model that the job is for: as the caller wrote it, else the operation's default in OpenAI's specification. */
export const modelOf = (job: ImageJob): string => job.request.model ?? defaultModels[job.operation];
