import { type OpenAIGenerateImageResponse, type PlainObject, serializeModel } from '@imagewire/models';
import type { AnswerOptions, ConvertedAnswer } from '@imagewire/openai-compat';

import type { ImageJob } from '../routing/image-job.js';
import type { ImageService } from '../routing/image-service.js';
import { servedHeaders } from '../routing/routing-headers.js';
import { wantsCarry, withoutCarry } from './carry.js';
import { clientOf, type Exchange } from './client-of.js';

/** Says an answer in a dialect. */
export type SayAnswer = (
  answer: OpenAIGenerateImageResponse,
  options: AnswerOptions,
) => ConvertedAnswer<object>;

/** Runs a job and gives its answer as the dialect writes it. What became of it on its way stands in the headers. */
export async function answerInDialect(
  job: ImageJob,
  images: ImageService,
  exchange: Exchange,
  say: SayAnswer,
): Promise<PlainObject> {
  const served = await images.run(job, clientOf(exchange));
  const carry = wantsCarry(exchange);
  const { response, report } = say(served.value, { carry });
  const lost = report.filter((entry) => entry.kind === 'lost').length;
  exchange.reply.headers({
    ...servedHeaders(served, job.routing.cacheSeconds !== undefined),
    ...(lost > 0 && { 'x-imagewire-loss': String(lost) }),
  });
  const plain = serializeModel(response);
  return carry ? plain : withoutCarry(plain);
}
