import type { OpenAIGenerateImageResponse, PlainObject } from '@imagewire/models';
import { Inject, Injectable } from '@nestjs/common';

import { Delivery } from '../delivery/deliver.js';
import { PictureStore } from '../delivery/picture-store.js';
import { standsFor } from '../delivery/stand-in.js';
import { openBody, type StoredBody } from '../delivery/stored-body.js';
import { wantedDelivery } from '../delivery/wanted-delivery.js';
import { type PassingAnswer, PipedAnswer } from '../piping/piped-answer.js';
import type { ImageEvent } from '../upstreams/upstream.js';
import { AnswerFinder } from './answer-finder.js';
import type { Client } from './client.js';
import { followed, heardStatus, statusOf } from './followed.js';
import type { ImageJob } from './image-job.js';
import { Journal } from './journal.js';
import { Router } from './router.js';
import type { Served } from './served.js';

/** Takes a job from any dialect's door to its upstream and hands the pictures over as they were asked for. */
@Injectable()
export class ImageService {
  constructor(
    @Inject(Router) private readonly router: Router,
    @Inject(AnswerFinder) private readonly finder: AnswerFinder,
    @Inject(Delivery) private readonly delivery: Delivery,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(PictureStore) private readonly pictures: Pick<PictureStore, 'openFile'>,
  ) {}

  /** The job's answer, in OpenAI's shape. Written down before it is given. */
  async run(asked: ImageJob, client: Client): Promise<Served<OpenAIGenerateImageResponse>> {
    const job = this.router.known(asked);
    const end = this.journal.begin(job, client);
    try {
      const served = await this.finder.whole(job, client);
      const handed = await this.delivery.handOver(served.value, wantedDelivery(job), client.caller);
      await end(heardStatus(client, 200), served.from);
      return { ...served, value: handed.value, warnings: [...served.warnings, ...handed.warnings] };
    } catch (error) {
      await end(heardStatus(client, statusOf(error)));
      throw error;
    }
  }

  /** As run, but gives an answer with large pictures while it comes, where nothing needs it whole. Written down before its end. */
  async pipe(asked: ImageJob, client: Client): Promise<Served<PassingAnswer>> {
    const job = this.router.known(asked);
    if (isKept(job, client) || wantedDelivery(job) === 'url') return this.run(job, client);
    const end = this.journal.begin(job, client);
    try {
      const served = await this.finder.passing(job, client);
      const { value, kept, from } = served;
      if (value instanceof PipedAnswer)
        value.beforeEnd((failure) => (failure === undefined ? end(200, from) : end(statusOf(failure))));
      else {
        // Both in one commit.
        const ended = end(heardStatus(client, 200), from);
        await kept;
        await ended;
      }
      return served;
    } catch (error) {
      await end(heardStatus(client, statusOf(error)));
      throw error;
    }
  }

  /** The job's images as they come; fails before the first where no upstream accepts it. Written down before its end. */
  async stream(asked: ImageJob, client: Client): Promise<Served<AsyncIterable<ImageEvent>>> {
    const job = this.router.known(asked);
    const end = this.journal.begin(job, client);
    try {
      const served = await this.finder.streamed(job, client);
      return { ...served, value: followed(served, end) };
    } catch (error) {
      await end(heardStatus(client, statusOf(error)));
      throw error;
    }
  }

  /** An answer as its client's dialect says it, written with its pictures from the store; undefined where none of them stands there. */
  async written({ data }: OpenAIGenerateImageResponse, said: PlainObject): Promise<StoredBody | undefined> {
    const isStored =
      Array.isArray(data) && data.some(({ b64_json: base64 }) => standsFor(base64) !== undefined);
    return isStored ? openBody(JSON.stringify(said), this.pictures) : undefined;
  }
}

/** Whether the answer is kept to be given again, and so is needed whole. */
const isKept = ({ routing }: ImageJob, { idempotencyKey }: Client): boolean =>
  idempotencyKey !== undefined || routing.cacheSeconds !== undefined;
