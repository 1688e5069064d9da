import type { Dialect } from '@imagewire/openai-compat';
import type { StreamingBody } from '@imagewire/transport';

import type { UpstreamAnswer } from '../upstreams/upstream.js';

/** The answer that a body holds, in OpenAI's shape, whatever the upstream speaks. Throws where there is no JSON object. */
export type ReadAnswer = (body: Uint8Array) => UpstreamAnswer;

/** An answer of an upstream that has begun. */
export interface AnswerSource {
  /** What the upstream speaks. */
  readonly dialect: Dialect | 'openai';
  readonly body: StreamingBody;
  /** How long the body is, in bytes, where the upstream says so. */
  readonly length?: number;
  /** Ends the body as soon as it is aborted. */
  readonly signal: AbortSignal;
  /** What the client must know of how the request was understood, a sentence each. */
  readonly warnings: readonly string[];
  /** What the upstream calls the request. */
  readonly requestId?: string;
  /** How its body is read. */
  readonly read: ReadAnswer;
  /** What an error of the body is to routing. */
  readonly failureOf: (error: unknown) => unknown;
}
