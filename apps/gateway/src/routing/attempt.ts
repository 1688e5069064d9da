import type { FailureClass } from '@imagewire/transport';

/** One try at a job. Holds no key and no content. */
export interface Attempt {
  /** The model, as the request calls it. */
  readonly model: string;
  /** The upstream, as the configuration calls it. */
  readonly upstream: string;
  /** Unix time in milliseconds. */
  readonly startedAt: number;
  /** How long it took in milliseconds; of a stream, until it was accepted. */
  readonly milliseconds: number;
  /** What the upstream answered with; absent where no answer came. */
  readonly status?: number;
  /** What a failure says about the client's money; absent on success. */
  readonly failure?: FailureClass;
  /** What the upstream calls the failure. */
  readonly code?: string;
  /** What the upstream calls the request. */
  readonly requestId?: string;
}
