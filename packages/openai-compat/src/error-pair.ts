import {
  type ModelClass,
  OpenAIErrorBody,
  type PlainObject,
  readErrorFacts,
  readModel,
  titleOf,
} from '@imagewire/models';

import { type AnswerShape, convertAnswer, type Projection } from './convert-answer.js';
import { errorStatusOf } from './error-status.js';
import type { Dialect, LossEntry, LossReport } from './loss.js';
import { isContainer } from './path.js';

/** How an error is converted. */
export interface ErrorOptions {
  /** The HTTP status that it came with; what the body says when absent, else 502. */
  readonly status?: number;
  /** Whether what the target has no place for travels in `x_imagewire`; true when absent. */
  readonly carry?: boolean;
}

/** An error in another dialect, and what could not be taken over as it was. */
export interface ConvertedError<T> {
  /** The HTTP status that fits, 400 to 599. */
  readonly status: number;
  /** The error body, as the other dialect writes it. */
  readonly body: T;
  /** What was carried, lost or invented, by its path. */
  readonly report: LossReport;
}

/** What tells one pair of error bodies from another. */
export interface ErrorPairFacts<D extends object> {
  readonly dialect: Dialect;
  /** The class of the dialect's error body. */
  readonly model: ModelClass<D>;
  /** Puts OpenAI's members where the dialect has them; as they are when absent. */
  readonly fromOpenAI?: Projection;
  /** What a body says of the members that it lacks; nothing when absent. */
  readonly givenBy?: AnswerShape<D>['givenBy'];
}

/** The two conversions between a dialect's error body and OpenAI's. Neither ever throws for a body's content. */
export interface ErrorPair<D extends object> {
  readonly facts: ErrorPairFacts<D>;
  /** Takes whatever came: a model, parsed JSON, a text that is no JSON, or nothing. */
  readonly toOpenAI: (body: unknown, options?: ErrorOptions) => ConvertedError<OpenAIErrorBody>;
  readonly fromOpenAI: (body: OpenAIErrorBody, options?: ErrorOptions) => ConvertedError<D>;
}

/** Makes the two conversions between a dialect's error body and OpenAI's. */
export function errorPair<D extends object>(facts: ErrorPairFacts<D>): ErrorPair<D> {
  const { dialect, model, fromOpenAI = (plain) => plain, givenBy } = facts;
  const own = { home: { dialect, operation: 'error' }, model, givenBy } as const;
  const openAI = { home: { dialect: 'openai', operation: 'error' }, model: OpenAIErrorBody } as const;
  return {
    facts,
    toOpenAI: (body, options = {}) => {
      const status = errorStatusOf(options.status, readErrorFacts(body));
      const { source, loss } = read(model, body);
      const route = { from: own, to: openAI, there: openAIFromAny, back: fromOpenAI };
      const { response, report } = convertAnswer(source, route, { ...options, ...messageOf(body), status });
      return { status, body: response, report: [...loss, ...report] };
    },
    fromOpenAI: (body, options = {}) => {
      const status = errorStatusOf(options.status, readErrorFacts(body));
      const route = { from: openAI, to: own, there: fromOpenAI, back: openAIFromAny };
      const { response, report } = convertAnswer(body, route, { ...options, status });
      return { status, body: response, report };
    },
  };
}

/** Puts what any error body says where OpenAI has it. */
const openAIFromAny: Projection = (plain) => {
  const facts = readErrorFacts(plain);
  if (isObject(plain.error)) return { error: { ...plain.error, ...facts } };
  return Object.keys(facts).length > 0 ? { error: facts } : {};
};

const LONGEST_MESSAGE = 500;

// A page's title is its message; other mark-up, and texts that are too long for one, say nothing to people.
function messageOf(body: unknown): { message?: string } {
  if (typeof body !== 'string') return {};
  const text = titleOf(body) ?? body.trim();
  return text === '' || text.length > LONGEST_MESSAGE || text.includes('<') ? {} : { message: text };
}

/** What came as its class has it; of a text, and of what nests deeper than any class reads, nothing but the facts. */
function read<D extends object>(model: ModelClass<D>, body: unknown): { source: D; loss: LossReport } {
  const { value: nothing } = readModel(model, {});
  if (typeof body === 'string' && body !== '') return { source: nothing, loss: [lost(NO_JSON)] };
  if (!isObject(body)) return { source: nothing, loss: [] };
  try {
    return { source: readModel(model, body).value, loss: [] };
  } catch {
    return { source: readModel(model, { error: readErrorFacts(body) }).value, loss: [lost(TOO_DEEP)] };
  }
}

const NO_JSON = 'the body is no JSON; of its text only what can be shown is the message';
const TOO_DEEP = 'the body nests too deep; only what it says went wrong is read';

const lost = (reason: string): LossEntry => ({ path: '', kind: 'lost', reason });

const isObject = (value: unknown): value is PlainObject => isContainer(value) && !Array.isArray(value);
