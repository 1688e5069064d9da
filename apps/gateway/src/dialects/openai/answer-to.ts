import { type PlainObject, serializeModel } from '@imagewire/models';
import { StreamableFile } from '@nestjs/common';

import { ClientLeft } from '../../routing/client.js';
import type { ImageJob } from '../../routing/image-job.js';
import type { ImageService } from '../../routing/image-service.js';
import { servedHeaders } from '../../routing/routing-headers.js';
import { wantsCarry, withoutCarry } from '../carry.js';
import { clientOf, type Exchange } from '../client-of.js';
import { eventStream, eventStreamHeaders } from './event-stream.js';

/** What a controller gives back: a body, or a stream of events. */
export type Answer = PlainObject | StreamableFile;

/** Runs a job and answers as it asks: whole, or as a stream of events. What became of it on its way stands in the headers. */
export function answerTo(job: ImageJob, images: ImageService, exchange: Exchange): Promise<Answer> {
  const isStreamed = 'stream' in job.request && job.request.stream === true;
  return isStreamed ? streamTo(job, images, exchange) : bodyTo(job, images, exchange);
}

async function bodyTo(job: ImageJob, images: ImageService, exchange: Exchange): Promise<PlainObject> {
  const served = await images.run(job, clientOf(exchange));
  exchange.reply.headers(servedHeaders(served, false));
  const plain = serializeModel(served.value);
  return wantsCarry(exchange) ? plain : withoutCarry(plain);
}

async function streamTo(job: ImageJob, images: ImageService, exchange: Exchange): Promise<StreamableFile> {
  const { reply } = exchange;
  const served = await images.stream(job, clientOf(exchange));
  reply.headers({ ...eventStreamHeaders, ...servedHeaders(served, false) });
  const onError = (error: unknown): void => {
    // Who has left hears nothing of it, and nothing has failed.
    if (!(error instanceof ClientLeft)) reply.log.error({ err: error }, 'stream failed');
  };
  return new StreamableFile(eventStream(served.value, onError), { type: eventStreamHeaders['content-type'] });
}
