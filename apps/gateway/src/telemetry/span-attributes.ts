import type { Attributes } from '@opentelemetry/api';

import type { Attempt } from '../routing/attempt.js';
import { type ImageJob, type JobTrace, modelOf } from '../routing/image-job.js';
import type { UsageRecord } from '../store/request-records.js';

/** What OpenTelemetry's conventions for generative AI would call what every request asks for. */
export const OPERATION = 'image_generation';

const asked = (model: string): Attributes => ({
  'gen_ai.operation.name': OPERATION,
  'gen_ai.output.type': 'image',
  'gen_ai.request.model': model,
});

/** What requests have, whichever their operation. */
interface Asked {
  readonly n?: number | null;
  readonly prompt?: string;
  readonly stream?: boolean | null;
}

/** What a job says of its request's span. The prompt is only there where `keepsPrompts` says so. */
export function jobAttributes(job: ImageJob, keepsPrompts: boolean): Attributes {
  const { n = 1, prompt, stream }: Asked = job.request;
  return {
    ...asked(modelOf(job)),
    ...callerAttributes(job.trace),
    ...(n !== null && n !== 1 && { 'gen_ai.request.choice.count': n }),
    ...(stream === true && { 'gen_ai.request.stream': true }),
    ...(keepsPrompts && prompt !== undefined && { 'gen_ai.input.messages': messagesOf(prompt) }),
  };
}

function callerAttributes({ name, identity, thread, metadata = {} }: JobTrace): Attributes {
  return {
    ...(thread !== undefined && { 'gen_ai.conversation.id': thread }),
    ...(identity !== undefined && { 'user.id': identity }),
    ...(name !== undefined && { 'imagewire.name': name }),
    ...Object.fromEntries(Object.entries(metadata).map(([key, text]) => [`imagewire.metadata.${key}`, text])),
  };
}

const messagesOf = (prompt: string): string =>
  JSON.stringify([{ role: 'user', parts: [{ type: 'text', content: prompt }] }]);

/** What a call of an upstream says of its span. */
export function attemptAttributes({
  model,
  upstream,
  status,
  failure,
  code,
  requestId,
}: Attempt): Attributes {
  return {
    ...asked(model),
    'gen_ai.provider.name': upstream,
    ...(status !== undefined && { 'http.response.status_code': status }),
    ...(failure && { 'imagewire.failure': failure }),
    ...(code !== undefined && { 'imagewire.failure.code': code }),
    ...(requestId !== undefined && { 'imagewire.upstream.request.id': requestId }),
  };
}

/** What an answer used and cost; a cost that is not known is left out, and said to be unknown. */
export function usageAttributes({ model, upstream, images, tokens, cost }: UsageRecord): Attributes {
  const { input_tokens: input, output_tokens: output } = { ...tokens } as Record<string, unknown>;
  return {
    'gen_ai.provider.name': upstream,
    'gen_ai.response.model': model,
    ...(typeof input === 'number' && { 'gen_ai.usage.input_tokens': input }),
    ...(typeof output === 'number' && { 'gen_ai.usage.output_tokens': output }),
    'imagewire.images': images,
    'imagewire.cost.source': cost.source,
    ...(cost.amount !== null && { 'imagewire.cost.usd': cost.amount }),
  };
}
