import { type PlainObject, serializeModel } from '@imagewire/models';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { ClientLeft, clientSignal } from '../../routing/client-signal.js';
import type { ImageJob } from '../../routing/image-job.js';
import type { ImageService } from '../../routing/image-service.js';
import { eventStream, eventStreamHeaders } from './event-stream.js';

/** What a controller gives back: a body, or a stream of events. */
export type Answer = PlainObject | StreamableFile;

/** Runs a job and answers as it asks: whole, or as a stream of events. A client that leaves ends the work. */
export async function answerTo(job: ImageJob, images: ImageService, reply: FastifyReply): Promise<Answer> {
  const signal = clientSignal(reply);
  if (!('stream' in job.request) || job.request.stream !== true)
    return serializeModel(await images.run(job, signal));
  const events = await images.stream(job, signal);
  reply.headers(eventStreamHeaders);
  const onError = (error: unknown): void => {
    // Who has left hears nothing of it, and nothing has failed.
    if (!(error instanceof ClientLeft)) reply.log.error({ err: error }, 'stream failed');
  };
  return new StreamableFile(eventStream(events, onError), { type: eventStreamHeaders['content-type'] });
}
