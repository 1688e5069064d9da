import type { OpenAIGenerateImageResponse, PlainObject } from '@imagewire/models';
import { Inject, Injectable } from '@nestjs/common';

import { Delivery } from '../delivery/deliver.js';
import type { IncomingPicture } from '../delivery/incoming-picture.js';
import { PictureStore } from '../delivery/picture-store.js';
import { standsFor } from '../delivery/stand-in.js';
import { openBody, type StoredBody } from '../delivery/stored-body.js';
import { wantedDelivery } from '../delivery/wanted-delivery.js';
import { type PassingAnswer, PipedAnswer } from '../piping/piped-answer.js';
import type { ImageEvent } from '../upstreams/upstream.js';
import { type AnswerForm, passingAnswer, streamedAnswer, wholeAnswer } from './answer-form.js';
import { AnswerMemory } from './answer-memory.js';
import { askingForPictures } from './asking-for-pictures.js';
import type { Client } from './client.js';
import type { Errand } from './errand.js';
import { answerFingerprint, requestFingerprint } from './fingerprint.js';
import { Flights } from './flight.js';
import { followed, statusOf } from './followed.js';
import type { ImageJob } from './image-job.js';
import { Journal } from './journal.js';
import { KeyedAnswers } from './keyed-answers.js';
import { outliving } from './outliving.js';
import { Router } from './router.js';
import type { Served } from './served.js';

/** Takes a job from any dialect's door to its upstream and hands the pictures over as they were asked for. */
@Injectable()
export class ImageService {
  constructor(
    @Inject(Router) private readonly router: Router,
    @Inject(Flights) private readonly flights: Flights,
    @Inject(KeyedAnswers) private readonly keyed: KeyedAnswers,
    @Inject(AnswerMemory) private readonly memory: AnswerMemory,
    @Inject(Delivery) private readonly delivery: Delivery,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(PictureStore) private readonly pictures: Pick<PictureStore, 'receive' | 'openFile'>,
  ) {}

  /** The job's answer, in OpenAI's shape. Written down before it is given. */
  async run(asked: ImageJob, client: Client): Promise<Served<OpenAIGenerateImageResponse>> {
    const job = this.router.known(asked);
    const end = this.journal.begin(job, client);
    try {
      const served = await this.once(job, client, wholeAnswer, (errand) =>
        this.remembered(job, client, errand),
      );
      const handed = await this.delivery.handOver(served.value, wantedDelivery(job), client.caller);
      await end(200, served.from);
      return { ...served, value: handed.value, warnings: [...served.warnings, ...handed.warnings] };
    } catch (error) {
      await end(statusOf(error));
      throw error;
    }
  }

  /** As run, but gives an answer with large pictures while it comes, where nothing needs it whole. Written down before its end. */
  async pipe(asked: ImageJob, client: Client): Promise<Served<PassingAnswer>> {
    const job = this.router.known(asked);
    if (isKept(job, client) || wantedDelivery(job) === 'url') return this.run(job, client);
    const end = this.journal.begin(job, client);
    try {
      const served = await this.flights.alone(client.signal, (part) => this.fresh(job, passingAnswer, part));
      const { value, kept, from } = served;
      if (value instanceof PipedAnswer)
        value.beforeEnd((failure) => (failure === undefined ? end(200, from) : end(statusOf(failure))));
      else {
        // Both in one commit.
        const ended = end(200, from);
        await kept;
        await ended;
      }
      return served;
    } catch (error) {
      await end(statusOf(error));
      throw error;
    }
  }

  /** The job's images as they come; fails before the first where no upstream accepts it. Written down before its end. */
  async stream(asked: ImageJob, client: Client): Promise<Served<AsyncIterable<ImageEvent>>> {
    const job = this.router.known(asked);
    const end = this.journal.begin(job, client);
    try {
      const served = await this.once(job, client, streamedAnswer, (errand) =>
        this.fresh(job, streamedAnswer, errand),
      );
      return { ...served, value: followed(served, end) };
    } catch (error) {
      await end(statusOf(error));
      throw error;
    }
  }

  /** An answer as its client's dialect says it, written with its pictures from the store; undefined where none of them stands there. */
  async written({ data }: OpenAIGenerateImageResponse, said: PlainObject): Promise<StoredBody | undefined> {
    const isStored =
      Array.isArray(data) && data.some(({ b64_json: base64 }) => standsFor(base64) !== undefined);
    return isStored ? openBody(JSON.stringify(said), this.pictures) : undefined;
  }

  /** Once and never again where the request has an idempotency key. */
  private once<T>(
    job: ImageJob,
    client: Client,
    form: AnswerForm<T>,
    begin: (errand: Errand) => Promise<Served<T>>,
  ): Promise<Served<T>> {
    const { caller, idempotencyKey: key } = client;
    if (key === undefined) return this.flights.alone(client.signal, begin);
    // What it has uploaded may be gone already.
    client.signal.throwIfAborted();
    const owned = { caller, key };
    const request = { owned, fingerprint: requestFingerprint(job), form, begin: outliving(client, begin) };
    return this.keyed.answer({ ...request, wish: wantedDelivery(job) }, client.signal);
  }

  /** From memory where the request allows it. */
  private remembered(
    job: ImageJob,
    client: Client,
    errand: Errand,
  ): Promise<Served<OpenAIGenerateImageResponse>> {
    const { cacheSeconds: seconds } = job.routing;
    if (seconds === undefined) return this.fresh(job, wholeAnswer, errand);
    const begin = outliving(client, (inner) => this.fresh(job, wholeAnswer, inner));
    const asked = {
      caller: client.caller,
      fingerprint: answerFingerprint(job),
      images: job.request.n ?? 1,
      seconds,
    };
    return this.memory.answer({ ...asked, wish: wantedDelivery(job), begin }, errand);
  }

  private async fresh<T>(
    job: ImageJob,
    form: AnswerForm<T>,
    { signal, hold, beforeSend, isKept = false, key }: Errand,
  ): Promise<Served<T>> {
    const asked = isKept ? askingForPictures(job) : job;
    const receivePicture = isKept || wantedDelivery(job) === 'url' ? this.receivePicture : undefined;
    const served = await this.journal.work(asked, form, hold, (onAttempt) =>
      form.route(this.router, asked, { signal, beforeSend, onAttempt, key, receivePicture }),
    );
    // Nobody waits any more for what came of some of its calls: it was paid for, and is on record.
    signal.throwIfAborted();
    return served;
  }

  private readonly receivePicture = (): IncomingPicture => this.pictures.receive();
}

/** Whether the answer is kept to be given again, and so is needed whole. */
const isKept = ({ routing }: ImageJob, { idempotencyKey }: Client): boolean =>
  idempotencyKey !== undefined || routing.cacheSeconds !== undefined;
