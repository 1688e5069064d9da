import type { OpenAIGenerateImageResponse } from '@imagewire/models';
import { Inject, Injectable } from '@nestjs/common';

import type { IncomingPicture } from '../delivery/incoming-picture.js';
import { PictureStore } from '../delivery/picture-store.js';
import { wantedDelivery } from '../delivery/wanted-delivery.js';
import type { PassingAnswer } from '../piping/piped-answer.js';
import type { ImageEvent } from '../upstreams/upstream.js';
import { type AnswerForm, passingAnswer, streamedAnswer, wholeAnswer } from './answer-form.js';
import { AnswerMemory } from './answer-memory.js';
import { askingForPictures } from './asking-for-pictures.js';
import type { Client } from './client.js';
import type { Errand } from './errand.js';
import { answerFingerprint, requestFingerprint } from './fingerprint.js';
import { Flights } from './flight.js';
import type { ImageJob } from './image-job.js';
import { Journal } from './journal.js';
import { KeyedAnswers } from './keyed-answers.js';
import { outliving } from './outliving.js';
import { Router } from './router.js';
import type { Served } from './served.js';

/** Finds the answer of a job: the one under its key, one from memory, or a new one from an upstream. */
@Injectable()
export class AnswerFinder {
  constructor(
    @Inject(Router) private readonly router: Router,
    @Inject(Flights) private readonly flights: Flights,
    @Inject(KeyedAnswers) private readonly keyed: KeyedAnswers,
    @Inject(AnswerMemory) private readonly memory: AnswerMemory,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(PictureStore) private readonly pictures: Pick<PictureStore, 'receive'>,
  ) {}

  /** The answer as one body, all of it here. */
  whole(job: ImageJob, client: Client): Promise<Served<OpenAIGenerateImageResponse>> {
    return this.once(job, client, wholeAnswer, (errand) => this.remembered(job, client, errand));
  }

  /** A new answer as one body, with large pictures while it comes; for a job without a key and without memory. */
  passing(job: ImageJob, { signal }: Client): Promise<Served<PassingAnswer>> {
    return this.flights.alone(signal, (part) => this.fresh(job, passingAnswer, part));
  }

  /** The answer as a stream of events. */
  streamed(job: ImageJob, client: Client): Promise<Served<AsyncIterable<ImageEvent>>> {
    return this.once(job, client, streamedAnswer, (errand) => this.fresh(job, streamedAnswer, errand));
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
