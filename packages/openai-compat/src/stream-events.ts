import {
  type ModelClass,
  OpenAIEditImageCompletedEvent,
  OpenAIEditImageResponse,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImageResponse,
  type PlainObject,
  readModel,
  serializeModel,
} from '@imagewire/models';

import {
  type AnswerOptions,
  type AnswerRoute,
  convertAnswer,
  type ConvertedAnswer,
} from './convert-answer.js';
import { leftBehind, lostStage, lostWhole, numbered } from './event-report.js';
import type { LossEntry, LossReport } from './loss.js';
import { isContainer } from './path.js';
import { answerFromEvent, completedEvent, joinAnswers, saidOtherwise, splitAnswer } from './split-answer.js';

/** An answer as the events that would have streamed it, and what could not be taken over as it was. */
export interface ConvertedEvents<E> {
  /** One completed event an image, in their order. */
  readonly events: readonly E[];
  /** What of the answer was carried or lost, by its path; what was invented, by the number of its event: `0.size`. */
  readonly report: LossReport;
}

/** An event as the `openai` package types it; only a size may be another, as in OpenAI's own events. */
export type OpenAIEvent<E> = E & {
  background: 'transparent' | 'opaque' | 'auto';
  output_format: 'png' | 'webp' | 'jpeg';
  quality: 'low' | 'medium' | 'high' | 'auto';
  size: '1024x1024' | '1024x1536' | '1536x1024' | 'auto';
};

/** The two conversions between OpenAI's answer and the completed events of its stream. */
export interface EventConversions<R extends object, E extends object> {
  /** The completed events of an answer that did not stream. What is said of the whole answer stands in the last. */
  readonly eventsFromResponse: (response: R, options?: AnswerOptions) => ConvertedEvents<OpenAIEvent<E>>;
  /** The answer that a stream amounts to. Of an earlier stage of an image nothing is left. */
  readonly responseFromEvents: (events: readonly object[], options?: AnswerOptions) => ConvertedAnswer<R>;
}

function eventConversions<R extends object, E extends object>(
  operation: 'generate' | 'edit',
  response: ModelClass<R>,
  event: ModelClass<E>,
  type: string,
): EventConversions<R, E> {
  const whole = { home: { dialect: 'openai', operation }, model: response } as const;
  const part = { home: { dialect: 'openai', operation: `${operation}-event` }, model: event } as const;
  const eventFromAnswer = (answer: PlainObject): PlainObject => completedEvent(answer, type);
  const out: AnswerRoute<R, E> = { from: whole, to: part, there: eventFromAnswer, back: answerFromEvent };
  const home: AnswerRoute<E, R> = { from: part, to: whole, there: answerFromEvent, back: eventFromAnswer };
  return {
    eventsFromResponse: (answer, options) => {
      const singles = splitAnswer(serializeModel(answer));
      return eventsOf(
        singles.map((single) => convertAnswer(readModel(response, single).value, out, options)),
      );
    },
    responseFromEvents: (events, options = {}) => {
      const completed = events.filter((one) => isCompleted(one, type));
      const singles = completed.map((one) => convertAnswer(readModel(event, one).value, home, options));
      const { response: joined, report } = answerOf(singles, options.created);
      return { response: readModel(response, joined).value, report: [...stages(events, type), ...report] };
    },
  };
}

/** The events that answers of one image each were converted to. */
const eventsOf = <E extends object>(
  singles: readonly ConvertedAnswer<E>[],
): ConvertedEvents<OpenAIEvent<E>> => ({
  events: singles.map((single) => single.response as OpenAIEvent<E>),
  report: [
    ...(singles.length > 0 ? [] : [lostWhole]),
    ...singles.flatMap(({ report }, index) => report.map((entry) => numbered(entry, index))),
  ],
});

/** The answer that those which single events were converted to amount to. */
function answerOf(
  singles: readonly ConvertedAnswer<object>[],
  created: number | undefined,
): ConvertedAnswer<PlainObject> {
  const plain = singles.map((single) => serializeModel(single.response));
  const response = joinAnswers(plain, created);
  const last = singles.length - 1;
  const report = singles.flatMap((single, index) =>
    single.report.map((entry) => (index === last ? numbered : leftBehind)(entry, index)),
  );
  return { response, report: [...saidOtherwise(plain, response), ...report] };
}

/** Both ways between OpenAI's answer to a generation and its stream. */
export const generateEvents = eventConversions(
  'generate',
  OpenAIGenerateImageResponse,
  OpenAIGenerateImageCompletedEvent,
  'image_generation.completed',
);

/** Both ways between OpenAI's answer to an edit and its stream. */
export const editEvents = eventConversions(
  'edit',
  OpenAIEditImageResponse,
  OpenAIEditImageCompletedEvent,
  'image_edit.completed',
);

/** The completed events of OpenAI's own answer to a generation that did not stream. */
export const openAIGenerateEventsFromResponse = generateEvents.eventsFromResponse;

/** The completed events of OpenAI's own answer to an edit that did not stream. */
export const openAIEditEventsFromResponse = editEvents.eventsFromResponse;

const stages = (events: readonly object[], type: string): LossEntry[] =>
  events.flatMap((event, index) => (isCompleted(event, type) ? [] : [lostStage(index)]));

const isCompleted = (event: unknown, type: string): boolean => isContainer(event) && event.type === type;
