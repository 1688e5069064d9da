import {
  OpenAIEditImageCompletedEvent,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImageResponse,
  type PlainObject,
  readModel,
  serializeModel,
} from '@imagewire/models';

import { type PassingAnswer, PipedAnswer } from '../piping/piped-answer.js';
import type { ImageEvent } from '../upstreams/upstream.js';
import type { ImageJob } from './image-job.js';
import type { Router, Work } from './router.js';
import type { Routed } from './until-answered.js';

/** What there is to keep of an answer. */
export interface Kept {
  /** The answer, or each completed event. */
  readonly parts: readonly PlainObject[];
  /** Events that warn of them; they come before. */
  readonly warnings?: readonly PlainObject[];
  /** How many partial images came in all; absent where there can be none. */
  readonly partialImages?: number;
  /** How it broke off after them; absent where it came whole. */
  readonly brokenBy?: { readonly error: unknown };
}

/** One of the two forms that an answer comes in, whole or as a stream. Several clients may follow the same stream. */
export interface AnswerForm<T> {
  readonly name: 'answer' | 'events';
  /** Gets it from an upstream. */
  readonly route: (router: Router, job: ImageJob, work: Work) => Promise<Routed<T>>;
  /** What there is to keep of it, once it has ended. Never rejects: what came before it broke off was paid for. */
  readonly kept: (value: T) => Promise<Kept>;
  /** The same, whose end does not come before a promise has been kept. */
  readonly endingWith: (value: T, kept: Promise<unknown>) => T | Promise<T>;
  /** Makes it again of what was kept. */
  readonly from: (kept: Kept) => T;
}

/** An answer as one body. */
export const wholeAnswer: AnswerForm<OpenAIGenerateImageResponse> = {
  name: 'answer',
  route: (router, job, work) => router.send(job, work),
  kept: async (value) => ({ parts: [serializeModel(value)] }),
  endingWith: async (value, kept) => {
    await kept;
    return value;
  },
  from: ({ parts: [part = {}] }) => readModel(OpenAIGenerateImageResponse, part).value,
};

/** An answer as one body, which goes through while it comes where that can be. Its end waits for what is kept; it is never made again. */
export const passingAnswer: AnswerForm<PassingAnswer> = {
  name: 'answer',
  route: (router, job, work) => router.pipe(job, work),
  kept: (answer) =>
    answer instanceof PipedAnswer
      ? answer.envelope.then(
          ({ response }) => asItIs(response),
          (error: unknown) => ({ parts: [], brokenBy: { error } }),
        )
      : Promise.resolve(asItIs(answer)),
  endingWith: (answer, kept) => {
    if (answer instanceof PipedAnswer) answer.beforeEnd(() => kept);
    return answer;
  },
  from: wholeAnswer.from,
};

/** What is read of an answer that is not kept: how many images it has, and its usage. */
const asItIs = (answer: OpenAIGenerateImageResponse): Kept => ({ parts: [answer as unknown as PlainObject] });

/** An answer as a stream of events. */
export const streamedAnswer: AnswerForm<AsyncIterable<ImageEvent>> = {
  name: 'events',
  route: (router, job, work) => router.stream(job, work),
  kept: async (value) => {
    const parts: PlainObject[] = [];
    const warnings: PlainObject[] = [];
    let partialImages = 0;
    try {
      for await (const event of value) {
        if (event.type.endsWith('.completed')) parts.push(serializeModel(event));
        else if (event.type.endsWith('.partial_image')) partialImages += 1;
        else if (event.type === 'imagewire.warnings') warnings.push(serializeModel(event));
      }
      return { parts, warnings, partialImages };
    } catch (error) {
      return { parts, warnings, partialImages, brokenBy: { error } };
    }
  },
  endingWith: async (value, kept) => ({
    async *[Symbol.asyncIterator]() {
      yield* value;
      await kept;
    },
  }),
  from: ({ parts, warnings = [], brokenBy }) => ({
    async *[Symbol.asyncIterator]() {
      yield* warnings as unknown as readonly ImageEvent[];
      yield* parts.map(completedEvent);
      if (brokenBy) throw brokenBy.error;
    },
  }),
};

const completedEvent = (part: PlainObject): ImageEvent =>
  part.type === 'image_edit.completed'
    ? readModel(OpenAIEditImageCompletedEvent, part).value
    : readModel(OpenAIGenerateImageCompletedEvent, part).value;
