import { ModelValidationError, serializeModel } from '@imagewire/models';

import { conversionsByDialect } from './all-conversions.js';
import { checkOptions } from './fetch/check-options.js';
import { type DecodedRequest, decodeRequest, type FetchInput, operationOf } from './fetch/decode-request.js';
import { eventStreamResponse, jsonResponse } from './fetch/encode-response.js';
import { errorResponse, refusal } from './fetch/error-response.js';
import { withoutStream } from './fetch/without-stream.js';
import type { OnLoss } from './fit-request.js';
import type { GatewayOptions } from './gateway-options.js';
import type { Dialect, LossReport, Operation } from './loss.js';

/** What a client's method gives: the answer, and by withResponse what else is known of it. */
export interface CompatCall extends PromiseLike<object> {
  /** Gives the id that the server gave the request too. */
  withResponse?(): PromiseLike<{ readonly data: object; readonly requestId?: string | undefined }>;
}

/** What is asked of a client's method beside the request. */
export interface CompatCallOptions {
  /** Ends the call. */
  readonly signal?: AbortSignal;
  /** Tells repetitions of a call from another call. */
  readonly idempotencyKey?: string;
}

/** Any client of ours, by what it offers: ProxyClient, RouterClient, LegacyRouterClient, SudoClient. */
export interface CompatClient {
  /** What the client speaks. */
  readonly dialect: Dialect;
  /** Its operations; what is missing is answered as unsupported. */
  readonly images: {
    generate(request: object, options?: CompatCallOptions): CompatCall;
    edit?(request: object, options?: CompatCallOptions): CompatCall;
    createVariation?(request: object, options?: CompatCallOptions): CompatCall;
  };
}

/** How calls are converted. */
export interface CompatFetchOptions {
  /** What becomes of a request that the dialect cannot express: a 400, the default, or it goes without. */
  readonly onLoss?: OnLoss;
  /** Whether what OpenAI's shape has no place for travels in `x_imagewire`; true when absent. */
  readonly carry?: boolean;
  /** What is asked of the client's gateway with every call: retry, fallbacks, ... */
  readonly gatewayOptions?: GatewayOptions;
  /** Told of everything that a call could not take over as it was, there and back. */
  readonly onReport?: (report: LossReport, operation: Operation) => void;
}

/** The fetch that is handed to a package which speaks OpenAI. */
export type CompatFetch = (input: FetchInput, init?: RequestInit) => Promise<Response>;

/**
 * A fetch for the official `openai` package, `new OpenAI({ fetch })`, and for whatever is built on it: its image calls go out in the
 * client's dialect, with the client's key, and come back in OpenAI's shape, streams and errors too. Every answer forbids the package
 * to try again, because the client has done so where that could not pay twice. Calls that are about no images are 404. Throws a
 * RequestOptionsError for an option that does not exist and for a value that an option cannot have.
 */
export function createCompatFetch(client: CompatClient, options: CompatFetchOptions = {}): CompatFetch {
  checkOptions(options);
  const { openAIError } = conversionsByDialect[client.dialect];
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const url = input instanceof Request ? input.url : input.toString();
    const operation = operationOf(url, init?.method ?? request?.method);
    if (!operation)
      return refusal(`No image operation is at ${url.split('?')[0] ?? ''}.`, null, 'unknown_url', 404);
    const signal = init?.signal ?? request?.signal;
    const headers = new Headers(init?.headers ?? request?.headers);
    if (isRepeated(headers)) return errorResponse({ kind: 'timeout', message: REPEATED }, openAIError);
    try {
      const asked = await decodeRequest(operation, input, init, options.onLoss ?? 'refuse');
      return await answerRequest(client, operation, asked, callOptions(signal, headers), options);
    } catch (error) {
      signal?.throwIfAborted();
      return errorResponse(error, openAIError);
    }
  };
}

const REPEATED =
  'The call was given up before its answer was there, and is not sent again: it may have been charged. ' +
  'Give the openai package a longer timeout than the client has.';

// No answer makes the package try again: it does so where its own timeout ended a call, which may be paid for by then.
const isRepeated = (headers: Headers): boolean => Number(headers.get('x-stainless-retry-count')) > 0;

function callOptions(signal: AbortSignal | undefined, headers: Headers): CompatCallOptions {
  const idempotencyKey = headers.get('idempotency-key');
  return { ...(signal && { signal }), ...(idempotencyKey !== null && { idempotencyKey }) };
}

async function answerRequest(
  { dialect, images }: CompatClient,
  operation: Operation,
  asked: DecodedRequest,
  callOptions: CompatCallOptions,
  { onLoss = 'refuse', carry = true, gatewayOptions = {}, onReport }: CompatFetchOptions,
): Promise<Response> {
  const { requests, answers, events, openAIError } = conversionsByDialect[dialect];
  const conversion = requests[operation];
  const send = images[METHODS[operation]]?.bind(images);
  const read = answers[operation];
  if (!conversion || !send || !read)
    return refusal(`${dialect} has no image ${operation}s.`, null, 'unsupported_operation');

  const { plain, toEvents, report } = withoutStream(asked, events[operation]);
  const sent = conversion.fromOpenAI(plain, { onLoss, options: gatewayOptions });
  const { data, requestId } = await settled(send(sent.request, callOptions));
  const headers: Record<string, string> = requestId === undefined ? {} : { 'x-request-id': requestId };
  const answer = serializeModel(data);

  if (toEvents) {
    const streamed = toEvents(answer, { carry });
    onReport?.([...report, ...sent.report, ...streamed.report], operation);
    if (streamed.events.length === 0) return errorResponse(new Error(NO_IMAGES), openAIError);
    return eventStreamResponse(streamed.events, headers);
  }
  const received = read.toOpenAI(answer, { carry });
  onReport?.([...report, ...sent.report, ...received.report], operation);
  return jsonResponse(received.response, 200, headers);
}

// The package gives an empty stream for one without events, and no error.
const NO_IMAGES = 'The answer has no images to stream; it may have been charged.';

const METHODS = { generate: 'generate', edit: 'edit', variation: 'createVariation' } as const;

/** What a client's call comes to. */
async function settled(call: CompatCall): Promise<{ data: object; requestId?: string | undefined }> {
  try {
    return await (call.withResponse ? call.withResponse() : call.then((data) => ({ data })));
  } catch (error) {
    // What was sent is valid: it is the answer that is not, and it was paid for.
    throw error instanceof ModelValidationError ? new Error(error.message, { cause: error }) : error;
  }
}
