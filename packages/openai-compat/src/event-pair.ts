import type { AnswerPair } from './answer-pair.js';
import { CARRY } from './carry.js';
import type { AnswerOptions, ConvertedAnswer } from './convert-answer.js';
import type { LossReport } from './loss.js';
import type { ConvertedEvents, EventConversions, OpenAIEvent } from './stream-events.js';

/** The two conversions between a dialect's answer and the completed events of OpenAI's stream. */
export interface EventPair<D extends object, E extends object> {
  readonly toOpenAI: (response: D, options?: AnswerOptions) => ConvertedEvents<OpenAIEvent<E>>;
  readonly fromOpenAI: (events: readonly object[], options?: AnswerOptions) => ConvertedAnswer<D>;
}

/** Makes the two conversions between a dialect's answer and the events of OpenAI's stream: by way of OpenAI's answer. */
export function eventPair<D extends object, O extends object, E extends object>(
  answers: AnswerPair<D, O>,
  events: EventConversions<O, E>,
): EventPair<D, E> {
  return {
    toOpenAI: (response, options) => {
      const answer = answers.toOpenAI(response, options);
      const streamed = events.eventsFromResponse(answer.response, options);
      return {
        events: streamed.events,
        report: [...answer.report, ...withoutCarry(streamed.report)],
      };
    },
    fromOpenAI: (streamed, options) => {
      const answer = events.responseFromEvents(streamed, options);
      const { response, report } = answers.fromOpenAI(answer.response, options);
      return { response, report: [...answer.report, ...withoutCarry(report)] };
    },
  };
}

// What the first step packed up, the second only carries on.
const withoutCarry = (report: LossReport): LossReport =>
  report.filter(({ path, kind }) => path !== CARRY || kind !== 'carried');
