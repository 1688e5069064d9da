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
import type { LossEntry, LossReport } from './loss.js';
import { isContainer } from './path.js';
import {
  answerFromEvent,
  completedEvent,
  joinAnswers,
  SAID_ONCE,
  saidOtherwise,
  splitAnswer,
} from './split-answer.js';

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
      const converted = singles.map((single) =>
        convertAnswer(readModel(response, single).value, out, options),
      );
      const report = converted.flatMap((one, index) => one.report.map((entry) => numbered(entry, index)));
      return {
        events: converted.map((one) => one.response as OpenAIEvent<E>),
        report: [...lostWhole(singles), ...report],
      };
    },
    responseFromEvents: (events, options = {}) => {
      const completed = events.filter((one) => isCompleted(one, type));
      const converted = completed.map((one) => convertAnswer(readModel(event, one).value, home, options));
      const singles = converted.map((one) => serializeModel(one.response));
      const joined = joinAnswers(singles, options.created);
      const last = singles.length - 1;
      const report = converted.flatMap((one, index) =>
        one.report.map((entry) => (index === last ? numbered : leftBehind)(entry, index)),
      );
      return {
        response: readModel(response, joined).value,
        report: [...stages(events, type), ...saidOtherwise(singles, joined), ...report],
      };
    },
  };
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

const isCompleted = (event: unknown, type: string): boolean => isContainer(event) && event.type === type;

const lostWhole = (singles: readonly PlainObject[]): LossEntry[] =>
  singles.length > 0
    ? []
    : [{ path: '', kind: 'lost', reason: 'an answer without images has no event to stand in' }];

const stages = (events: readonly object[], type: string): LossEntry[] =>
  events.flatMap((event, index) =>
    isCompleted(event, type)
      ? []
      : [
          {
            path: String(index),
            kind: 'lost',
            reason: 'an answer has no place for an earlier stage of an image',
          },
        ],
  );

/** An entry about the event of an earlier image, told by its number. Of what the single answers carry only the last one's travels on. */
const leftBehind = ({ path, kind, reason }: LossEntry, index: number): LossEntry =>
  kind === 'carried'
    ? { path: `${index}.${path}`, kind: 'lost', reason: SAID_ONCE }
    : { path: `${index}.${path}`, kind, reason };

/** An entry about one image's answer, told by the image's place in the whole one. */
function numbered(entry: LossEntry, index: number): LossEntry {
  if (entry.kind === 'invented') return { ...entry, path: `${index}.${entry.path}` };
  return { ...entry, path: entry.path.replace(/^data\.0(?=\.|$)/, `data.${index}`) };
}
