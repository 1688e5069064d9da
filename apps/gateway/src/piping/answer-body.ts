import type { Dialect } from '@imagewire/openai-compat';

/** The body of an answer that came whole, byte for byte. */
export interface AnswerBody {
  /** What the upstream speaks that wrote it. */
  readonly dialect: Dialect | 'openai';
  readonly bytes: Uint8Array;
}
