import { costOf } from '@imagewire/capabilities';
import type { PlainObject } from '@imagewire/models';
import type { Clock } from '@imagewire/transport';
import { Logger } from '@nestjs/common';

import type { RequestRecords, UsageRecord } from '../store/request-records.js';
import type { AnswerForm, Kept } from './answer-form.js';
import type { Attempt } from './attempt.js';
import type { Client } from './client.js';
import type { Hold } from './flight.js';
import { type ImageJob, modelOf } from './image-job.js';
import type { JobObserver } from './job-observer.js';
import { mergeUsage } from './merge-answers.js';
import type { Target } from './plan.js';
import type { Served } from './served.js';
import type { Routed } from './until-answered.js';

/** Ends the entry of a request: with the status that its client is answered with, and where the answer came from. */
export type EndEntry = (status: number, from?: Served<unknown>['from']) => Promise<void>;

/** Gets an answer and tells of each attempt. */
export type RouteWork<T> = (onAttempt: (attempt: Attempt) => void) => Promise<Routed<T>>;

/**
 * Writes down every request, every attempt, and what they used and cost, before anybody is answered. What cannot be written is
 * logged: an answer that was paid for is given all the same.
 */
export class Journal {
  private readonly logger = new Logger(Journal.name);

  constructor(
    private readonly records: RequestRecords,
    private readonly clock: Clock,
    private readonly keepsPrompts: boolean,
    private readonly observers: readonly JobObserver[] = [],
  ) {}

  /** Begins the entry of a client's request. */
  begin(job: ImageJob, { caller }: Client): EndEntry {
    const startedAt = this.clock.now();
    const { requestId: id, ...trace } = job.trace;
    const { operation, request } = job;
    const model = modelOf(job);
    const prompt = this.keepsPrompts && 'prompt' in request ? request.prompt : undefined;
    for (const observer of this.observers) observer.began?.(job);
    return (status, served) => {
      for (const observer of this.observers) observer.ended?.(job, status, served);
      const milliseconds = this.clock.now() - startedAt;
      const entry = { id, caller, operation, model, startedAt, milliseconds, status, served, trace, prompt };
      return this.written(this.records.addRequest(entry));
    };
  }

  /** Does the work for a request and writes down what it took; a stream does not end before that is committed. */
  async work<T>(job: ImageJob, form: AnswerForm<T>, hold: Hold, route: RouteWork<T>): Promise<Served<T>> {
    const attempts: Attempt[] = [];
    const write = (usage?: UsageRecord): Promise<void> => {
      // Not before: an answer that was accepted may break off yet.
      for (const observer of this.observers)
        for (const attempt of attempts) observer.attempted?.(job, attempt);
      if (usage) for (const observer of this.observers) observer.used?.(job, usage);
      const { requestId } = job.trace;
      const recordedAt = this.clock.now();
      return this.written(this.records.addWork({ requestId, recordedAt, attempts, usage }));
    };
    try {
      const { value, body, target, warnings } = await route((attempt) => attempts.push(attempt));
      const kept = form.kept(value).then((came) => {
        const isNothing = came.brokenBy && came.parts.length === 0;
        return write(isNothing ? undefined : usageOf(came, target));
      });
      hold(kept);
      const ending = await form.endingWith(value, kept);
      return { value: ending, body, kept, model: target.model, attempts, warnings, from: 'upstream' };
    } catch (error) {
      await write();
      throw error;
    }
  }

  private written(commit: Promise<void>): Promise<void> {
    return commit.catch((error: unknown) => {
      this.logger.error('a record could not be written', error);
    });
  }
}

/** What an answer used and cost: by the upstream's count, else by what came of what was asked for. */
function usageOf({ parts, partialImages = 0 }: Kept, { model, offer, job }: Target): UsageRecord {
  const images = parts.reduce((sum, part) => sum + imagesIn(part), 0);
  const tokens = mergeUsage(parts.map(countOf));
  const inputImages = job.operation === 'generate' ? [] : job.pictures.images;
  const work = {
    ...(job.request as object),
    n: images,
    // Not as many as were asked for: an upstream may give fewer, and one without streams gives none.
    partial_images: images > 0 ? partialImages / images : 0,
    inputImages,
  };
  // Without their sizes the pictures that went in would count as nothing.
  const isUnread = job.operation === 'edit' && job.pictures.read !== undefined;
  const capabilities = isUnread && !tokens ? undefined : offer.capabilities;
  return {
    model,
    upstream: offer.upstream.name,
    images,
    tokens,
    cost: costOf(capabilities, { usage: tokens ?? null, work }),
  };
}

/** How many images an answer has; an event is one. */
function imagesIn({ data, b64_json: base64 }: PlainObject): number {
  if (Array.isArray(data)) return data.length;
  return base64 === undefined ? 0 : 1;
}

/** The tokens that an upstream counted. Events require a count, and one that was made up for those of a whole answer is of none. */
function countOf({ usage }: PlainObject): PlainObject | undefined {
  const counted = usage as PlainObject | undefined;
  return counted?.total_tokens === 0 ? undefined : counted;
}
