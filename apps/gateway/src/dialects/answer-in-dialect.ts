import { type PlainObject, serializeModel } from '@imagewire/models';
import type { Dialect } from '@imagewire/openai-compat';
import type { StreamableFile } from '@nestjs/common';

import type { PassingBody } from '../piping/passing-body.js';
import { PipedAnswer } from '../piping/piped-answer.js';
import type { ImageJob } from '../routing/image-job.js';
import type { ImageService } from '../routing/image-service.js';
import { servedHeaders } from '../routing/routing-headers.js';
import { wantsCarry, withoutCarry } from './carry.js';
import { clientOf, type Exchange } from './client-of.js';
import { passAnswer, passBody, passesUntouched, passStored } from './pass-answer.js';
import { lossHeader, type SayAnswer } from './say-answer.js';

/** What a controller gives back for an answer that is no stream of events: what is to become JSON, JSON as it came, as it comes, or from the store. */
export type Body = PlainObject | Uint8Array | PassingBody | StreamableFile;

/** Runs a job and gives its answer as the dialect writes it. What became of it on its way stands in the headers. */
export async function answerInDialect(
  job: ImageJob,
  images: ImageService,
  exchange: Exchange,
  { dialect, say }: { readonly dialect: Dialect | 'openai'; readonly say: SayAnswer },
): Promise<Body> {
  const carry = wantsCarry(exchange);
  const client = clientOf(exchange);
  // What is carried is known at the end, and stands before the pictures.
  const served = await (carry ? images.run(job, client) : images.pipe(job, client));
  // Here, and not on its way: an answer from memory is given to requests in other words too.
  const warnings = [...(job.warnings ?? []), ...served.warnings];
  exchange.reply.headers(servedHeaders({ ...served, warnings }, job.routing.cacheSeconds !== undefined));
  const { value, body } = served;
  if (value instanceof PipedAnswer) return passAnswer(value, exchange, dialect, say);
  if (body && passesUntouched(body.dialect, dialect)) return passBody(body, exchange);
  const said = say(value, { carry });
  exchange.reply.headers(lossHeader(said));
  // It was read or made here, and goes into JSON at once: a copy of it in plain objects would say no more.
  const plain = carry ? serializeModel(said.response) : withoutCarry(said.response as PlainObject);
  const stored = await images.written(value, plain);
  return stored ? passStored(stored) : plain;
}
