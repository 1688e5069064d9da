import { StreamableFile } from '@nestjs/common';

import { ClientLeft } from '../../routing/client.js';
import { statusOf } from '../../routing/followed.js';
import type { ImageJob } from '../../routing/image-job.js';
import type { ImageService } from '../../routing/image-service.js';
import { servedHeaders } from '../../routing/routing-headers.js';
import { answerInDialect, type Body } from '../answer-in-dialect.js';
import { clientOf, type Exchange } from '../client-of.js';
import { asItIs } from '../say-answer.js';
import { eventStream, eventStreamHeaders } from './event-stream.js';

/** Runs a job and answers as it asks: whole, or as a stream of events. What became of it on its way stands in the headers. */
export function answerTo(job: ImageJob, images: ImageService, exchange: Exchange): Promise<Body> {
  const isStreamed = 'stream' in job.request && job.request.stream === true;
  return isStreamed
    ? streamTo(job, images, exchange)
    : answerInDialect(job, images, exchange, { dialect: 'openai', say: asItIs });
}

async function streamTo(job: ImageJob, images: ImageService, exchange: Exchange): Promise<StreamableFile> {
  const { reply } = exchange;
  const served = await images.stream(job, clientOf(exchange));
  reply.headers({ ...eventStreamHeaders, ...servedHeaders(served, false) });
  const onError = (error: unknown): void => {
    // Who has left hears nothing of it, and nothing has failed.
    if (error instanceof ClientLeft) return;
    exchange.request.brokenStatus = statusOf(error);
    reply.log.error({ err: error }, 'stream failed');
  };
  const stream = eventStream(served.value, onError, { waited: reply.elapsedTime });
  return new StreamableFile(stream, { type: eventStreamHeaders['content-type'] });
}
