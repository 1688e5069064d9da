import { type ModelClass, parseModel, serializeModel } from '@imagewire/models';

import { fitRequest, type OnLoss } from './fit-request.js';
import { type GatewayOptions, giveOptions, type OptionPlaces, takeOptions } from './gateway-options.js';
import type { Dialect, LossEntry, LossReport, Operation } from './loss.js';
import { sayInModelWords, sayQualityInDialect } from './model-words.js';

/** How a request is converted. */
export interface RequestOptions {
  /** What becomes of a request that the target cannot express; `refuse` when absent. */
  readonly onLoss?: OnLoss;
}

/** How a request is converted to a dialect. */
export interface OutgoingRequestOptions extends RequestOptions {
  /** What is asked of the dialect's gateway; one that it has no place for is a loss. */
  readonly options?: GatewayOptions;
}

/** A request in another dialect, and what could not be taken over as it was. */
export interface ConvertedRequest<T> {
  /** The request, as the other dialect writes it. */
  readonly request: T;
  /** What was carried, lost or invented, by its path. */
  readonly report: LossReport;
}

/** A request in OpenAI's shape, and what it asks of the gateway. */
export interface IncomingRequest<T> extends ConvertedRequest<T> {
  /** What is asked of the gateway: retry, fallbacks, cache and their like. */
  readonly options: GatewayOptions;
}

/** What tells one pair of requests from another. */
export interface RequestPairFacts<D extends object, O extends object> {
  readonly dialect: Dialect;
  readonly operation: Operation;
  /** The class of the dialect's request. */
  readonly model: ModelClass<D>;
  /** The class of OpenAI's request. */
  readonly pivot: ModelClass<O>;
  /** Where the dialect's request has its options. */
  readonly places: OptionPlaces;
}

/** The two conversions between a dialect's request and OpenAI's. Both throw a ConversionError for what cannot be expressed. */
export interface RequestPair<D extends object, O extends object> {
  readonly facts: RequestPairFacts<D, O>;
  readonly toOpenAI: (request: D, options?: RequestOptions) => IncomingRequest<O>;
  readonly fromOpenAI: (request: O, options?: OutgoingRequestOptions) => ConvertedRequest<D>;
}

/** Makes the two conversions between a dialect's request and OpenAI's. */
export function requestPair<D extends object, O extends object>(
  facts: RequestPairFacts<D, O>,
): RequestPair<D, O> {
  return {
    facts,
    toOpenAI: (request, options = {}) => toOpenAI(facts, request, options),
    fromOpenAI: (request, options = {}) => fromOpenAI(facts, request, options),
  };
}

function toOpenAI<D extends object, O extends object>(
  { operation, pivot, places }: RequestPairFacts<D, O>,
  request: D,
  { onLoss = 'refuse' }: RequestOptions,
): IncomingRequest<O> {
  const plain = serializeModel(request);
  const taken = takeOptions(plain, places);
  const fitted = fitRequest(pivot, plain, 'openai', onLoss, taken.report);
  const worded = serializeModel(fitted.request);
  const { responseFormat, report } = sayInModelWords(worded, operation);
  return {
    request: parseModel(pivot, worded),
    options: responseFormat ? { ...taken.options, responseFormat } : taken.options,
    report: [...fitted.report, ...report],
  };
}

function fromOpenAI<D extends object, O extends object>(
  { dialect, model, places }: RequestPairFacts<D, O>,
  request: O,
  { onLoss = 'refuse', options = {} }: OutgoingRequestOptions,
): ConvertedRequest<D> {
  const plain = serializeModel(request);
  if (options.responseFormat !== undefined) plain.response_format ??= options.responseFormat;
  const placeless = giveOptions(plain, options, places).map((path) => placelessEntry(path, dialect, onLoss));
  const words = sayQualityInDialect(plain, model);
  return fitRequest(model, plain, dialect, onLoss, [...placeless, ...words]);
}

const placelessEntry = (path: string, dialect: Dialect, onLoss: OnLoss): LossEntry => ({
  path,
  kind: onLoss === 'warn' ? 'lost' : 'refused',
  reason: `${dialect} has no place for this option`,
});
