import type { GatewayOptions } from '@imagewire/openai-compat';

import { GatewayError } from '../errors/gateway-error.js';
import type { JobTrace } from '../routing/image-job.js';

// What the gateway does not do yet must not be accepted in silence. Names as on the wire.
const unhonoured = {
  retry: 'retry',
  fallbacks: 'fallbacks',
  loadBalancer: 'load_balancer',
  timeout: 'timeout',
  cache: 'cache',
  plugins: 'plugins',
  prompt: 'prompt',
} as const satisfies Partial<Record<keyof GatewayOptions, string>>;

/** What a request's options ask to be logged. Throws for an option that this gateway would have to act on and cannot. */
export function jobTraceFrom(options: GatewayOptions, request: object, requestId: string): JobTrace {
  refuseUnhonoured(options, request);
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

function refuseUnhonoured(options: GatewayOptions, request: object): void {
  for (const [option, wire] of Object.entries(unhonoured)) {
    if (options[option as keyof GatewayOptions] === undefined) continue;
    // An option is taken from the top of a request, else from its `orq`. `prompt` at the top is the text to draw.
    const param = option !== 'prompt' && wire in request ? wire : `orq.${wire}`;
    throw new GatewayError(
      'unsupported_parameter',
      `${param} is not supported by this gateway; leave it out.`,
      param,
    );
  }
}
