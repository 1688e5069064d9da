import type { ModelClass } from '@imagewire/models';

import {
  type AnswerOptions,
  convertAnswer,
  type ConvertedAnswer,
  type Projection,
} from './convert-answer.js';
import type { AnswerKind, Dialect } from './loss.js';

/** What tells one pair of answers from another. */
export interface AnswerPairFacts<D extends object, O extends object> {
  readonly dialect: Dialect;
  readonly operation: AnswerKind;
  /** The class of the dialect's answer. */
  readonly model: ModelClass<D>;
  /** The class of OpenAI's answer. */
  readonly pivot: ModelClass<O>;
  /** Puts the dialect's members where OpenAI has them; as they are when absent. */
  readonly toOpenAI?: Projection;
  /** Puts OpenAI's members where the dialect has them; as they are when absent. */
  readonly fromOpenAI?: Projection;
}

/**
 * An answer as the `openai` package types it. Its words are the ones that its types name; only a size may be another, as in OpenAI's
 * own answers.
 */
export type OpenAIAnswer<O> = O & {
  background?: 'transparent' | 'opaque';
  output_format?: 'png' | 'webp' | 'jpeg';
  quality?: 'low' | 'medium' | 'high';
  size?: '1024x1024' | '1024x1536' | '1536x1024';
};

/** The two conversions between a dialect's answer and OpenAI's. */
export interface AnswerPair<D extends object, O extends object> {
  readonly facts: AnswerPairFacts<D, O>;
  readonly toOpenAI: (response: D, options?: AnswerOptions) => ConvertedAnswer<OpenAIAnswer<O>>;
  readonly fromOpenAI: (response: O, options?: AnswerOptions) => ConvertedAnswer<D>;
}

const asItIs: Projection = (plain) => plain;

/** Makes the two conversions between a dialect's answer and OpenAI's. */
export function answerPair<D extends object, O extends object>(
  facts: AnswerPairFacts<D, O>,
): AnswerPair<D, O> {
  const { dialect, operation, model, pivot, toOpenAI = asItIs, fromOpenAI = asItIs } = facts;
  const own = { home: { dialect, operation }, model };
  const openAI = { home: { dialect: 'openai', operation }, model: pivot } as const;
  const out = { from: own, to: openAI, there: toOpenAI, back: fromOpenAI };
  const home = { from: openAI, to: own, there: fromOpenAI, back: toOpenAI };
  return {
    facts,
    toOpenAI: (response, options) => convertAnswer(response, out, options),
    fromOpenAI: (response, options) => convertAnswer(response, home, options),
  };
}
