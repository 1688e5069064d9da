import { capabilitiesOf } from '@imagewire/capabilities';
import type { PlainObject } from '@imagewire/models';

import type { EventConversion } from '../conversions.js';
import type { LossEntry, LossReport } from '../loss.js';
import type { DecodedRequest } from './decode-request.js';

/** A request that can be sent to a dialect without streams, and how its answer becomes one. */
interface UnstreamedRequest {
  readonly plain: PlainObject;
  /** Makes events of the answer, where they were asked for. */
  readonly toEvents: EventConversion['toOpenAI'] | undefined;
  readonly report: LossReport;
}

/**
 * Takes the wish for a stream out of a request: its answer is made a stream of completed events afterwards. Events hold base64 alone,
 * so a model that can send either is asked for that.
 */
export function withoutStream(
  { plain: asked, report }: DecodedRequest,
  events: EventConversion | undefined,
): UnstreamedRequest {
  if (asked.stream !== true || !events) return { plain: asked, toEvents: undefined, report };
  const { stream: _, partial_images, ...plain } = asked;
  const model = typeof plain.model === 'string' ? capabilitiesOf(plain.model) : undefined;
  if (model?.choices.response_format) plain.response_format ??= 'b64_json';
  const entry = (path: string, reason: string): LossEntry => ({ path, kind: 'mapped', reason });
  return {
    plain,
    toEvents: events.toOpenAI,
    report: [
      ...report,
      entry('stream', 'the dialect cannot stream; its answer comes as completed events'),
      ...(partial_images ? [entry('partial_images', 'fewer may always come; here none do')] : []),
    ],
  };
}
