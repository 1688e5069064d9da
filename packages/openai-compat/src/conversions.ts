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
  readonly dialect: Dialect;
  readonly operation: AnswerKind;
  readonly model: ModelClass;
  readonly pivot: ModelClass;
  readonly toOpenAI: (plain: PlainObject, options?: AnswerOptions) => ConvertedAnswer<object>;
  readonly fromOpenAI: (plain: PlainObject, options?: AnswerOptions) => ConvertedAnswer<object>;
}

/** A pair of requests, taken as plain data. */
export interface RequestConversion {
  readonly dialect: Dialect;
  readonly operation: Operation;
  readonly model: ModelClass;
  readonly pivot: ModelClass;
  readonly toOpenAI: (plain: PlainObject, options?: RequestOptions) => IncomingRequest<object>;
  readonly fromOpenAI: (plain: PlainObject, options?: OutgoingRequestOptions) => ConvertedRequest<object>;
}

/** A pair of an answer and the events that would have streamed it, taken as plain data. */
export interface EventConversion {
  readonly toOpenAI: (plain: PlainObject, options?: AnswerOptions) => ConvertedEvents<object>;
  readonly fromOpenAI: (events: readonly object[], options?: AnswerOptions) => ConvertedAnswer<object>;
}

/** Everything that one dialect is converted by, operation by operation where the dialect has it. */
export interface DialectConversions {
  readonly requests: ByOperation<RequestConversion>;
  readonly answers: ByOperation<AnswerConversion>;
  readonly events: ByOperation<EventConversion>;
  readonly errors: AnswerConversion;
  /** Makes OpenAI's error body, and the status that fits, of anything. */
  readonly openAIError: (body: unknown, options?: ErrorOptions) => ConvertedError<OpenAIErrorBody>;
  /** Makes the dialect's error body of OpenAI's. */
  readonly errorFromOpenAI: (plain: PlainObject, options?: ErrorOptions) => ConvertedError<object>;
}

/** Something for each operation of a dialect; every dialect generates. */
export interface ByOperation<T> {
  readonly generate: T;
  readonly edit?: T;
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
