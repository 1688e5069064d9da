import type { GatewayOptions } from '@imagewire/openai-compat';

import type { JobTrace } from '../routing/image-job.js';

/** What a request's options ask to be logged. */
export function jobTraceFrom(options: GatewayOptions, requestId: string): JobTrace {
  const { name, metadata, thread } = options;
  const identity = (options.identity ?? options.contact)?.id;
  return {
    requestId,
    ...(name !== undefined && { name }),
    ...(metadata && { metadata }),
    ...(identity !== undefined && { identity }),
    ...(thread && { thread: thread.id }),
  };
}
