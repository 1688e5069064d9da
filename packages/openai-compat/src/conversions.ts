import { OpenAIErrorBody, type ModelClass, type PlainObject, readModel } from '@imagewire/models';

import type { AnswerPair } from './answer-pair.js';
import type { AnswerOptions, ConvertedAnswer } from './convert-answer.js';
import type { ConvertedError, ErrorOptions, ErrorPair } from './error-pair.js';
import type { EventPair } from './event-pair.js';
import type { AnswerKind, Dialect, Operation } from './loss.js';
import type {
  ConvertedRequest,
  IncomingRequest,
  OutgoingRequestOptions,
  RequestOptions,
  RequestPair,
} from './request-pair.js';
import type { ConvertedEvents } from './stream-events.js';

/** A pair of answers or errors, taken as plain data: what the documentation and the property tests walk. */
export interface AnswerConversion {
  /** Whose answers they are, on the side that is not OpenAI's. */
  readonly dialect: Dialect;
  /** What is answered. */
  readonly operation: AnswerKind;
  /** The class of the dialect's answer. */
  readonly model: ModelClass;
  /** The class of OpenAI's answer. */
  readonly pivot: ModelClass;
  /** Converts the dialect's answer to OpenAI's. */
  readonly toOpenAI: (plain: PlainObject, options?: AnswerOptions) => ConvertedAnswer<object>;
  /** Converts OpenAI's answer to the dialect's. */
  readonly fromOpenAI: (plain: PlainObject, options?: AnswerOptions) => ConvertedAnswer<object>;
}

/** A pair of requests, taken as plain data. */
export interface RequestConversion {
  /** Whose requests they are, on the side that is not OpenAI's. */
  readonly dialect: Dialect;
  /** What is asked. */
  readonly operation: Operation;
  /** The class of the dialect's request. */
  readonly model: ModelClass;
  /** The class of OpenAI's request. */
  readonly pivot: ModelClass;
  /** Converts the dialect's request to OpenAI's. */
  readonly toOpenAI: (plain: PlainObject, options?: RequestOptions) => IncomingRequest<object>;
  /** Converts OpenAI's request to the dialect's. */
  readonly fromOpenAI: (plain: PlainObject, options?: OutgoingRequestOptions) => ConvertedRequest<object>;
}

/** A pair of an answer and the events that would have streamed it, taken as plain data. */
export interface EventConversion {
  /** Gives the events of OpenAI's stream for the dialect's answer. */
  readonly toOpenAI: (plain: PlainObject, options?: AnswerOptions) => ConvertedEvents<object>;
  /** Gives the dialect's answer for the events of OpenAI's stream. */
  readonly fromOpenAI: (events: readonly object[], options?: AnswerOptions) => ConvertedAnswer<object>;
}

/** Everything that one dialect is converted by, operation by operation where the dialect has it. */
export interface DialectConversions {
  /** The requests. */
  readonly requests: ByOperation<RequestConversion>;
  /** The answers. */
  readonly answers: ByOperation<AnswerConversion>;
  /** The answers of those who ask for a stream. */
  readonly events: ByOperation<EventConversion>;
  /** The error bodies. */
  readonly errors: AnswerConversion;
  /** Makes OpenAI's error body, and the status that fits, of anything. */
  readonly openAIError: (body: unknown, options?: ErrorOptions) => ConvertedError<OpenAIErrorBody>;
  /** Makes the dialect's error body of OpenAI's. */
  readonly errorFromOpenAI: (plain: PlainObject, options?: ErrorOptions) => ConvertedError<object>;
}

/** Something for each operation of a dialect; every dialect generates. */
export interface ByOperation<T> {
  /** For `POST /images/generations`. */
  readonly generate: T;
  /** For `POST /images/edits`. */
  readonly edit?: T;
  /** For `POST /images/variations`. */
  readonly variation?: T;
}

/** A pair of an answer and its events as one that takes plain data. */
export const eventConversion = <D extends object, O extends object, E extends object>(
  { facts: { model } }: AnswerPair<D, O>,
  { toOpenAI, fromOpenAI }: EventPair<D, E>,
): EventConversion => ({
  toOpenAI: (plain, options) => toOpenAI(readModel(model, plain).value, options),
  fromOpenAI,
});

/** A pair of requests as one that takes plain data. */
export function requestConversion<D extends object, O extends object>({
  facts,
  toOpenAI,
  fromOpenAI,
}: RequestPair<D, O>): RequestConversion {
  return {
    ...facts,
    toOpenAI: (plain, options) => toOpenAI(readModel(facts.model, plain).value, options),
    fromOpenAI: (plain, options) => fromOpenAI(readModel(facts.pivot, plain).value, options),
  };
}

/** A pair of answers as one that takes plain data. */
export function answerConversion<D extends object, O extends object>({
  facts,
  toOpenAI,
  fromOpenAI,
}: AnswerPair<D, O>): AnswerConversion {
  return {
    dialect: facts.dialect,
    operation: facts.operation,
    model: facts.model,
    pivot: facts.pivot,
    toOpenAI: (plain, options) => toOpenAI(readModel(facts.model, plain).value, options),
    fromOpenAI: (plain, options) => fromOpenAI(readModel(facts.pivot, plain).value, options),
  };
}

/** A pair of error bodies as one of answers. */
export function errorConversion<D extends object>({
  facts,
  toOpenAI,
  fromOpenAI,
}: ErrorPair<D>): AnswerConversion {
  const options = ({ carry = true }: AnswerOptions = {}): ErrorOptions => ({ carry });
  return {
    dialect: facts.dialect,
    operation: 'error',
    model: facts.model,
    pivot: OpenAIErrorBody,
    toOpenAI: (plain, given) => {
      const { body, report } = toOpenAI(plain, options(given));
      return { response: body, report };
    },
    fromOpenAI: (plain, given) => {
      const { body, report } = fromOpenAI(readModel(OpenAIErrorBody, plain).value, options(given));
      return { response: body, report };
    },
  };
}
