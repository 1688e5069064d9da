export type { OpenAIAnswer } from './answer-pair.js';
export {
  type CompatCall,
  type CompatCallOptions,
  type CompatClient,
  type CompatFetch,
  type CompatFetchOptions,
  createCompatFetch,
} from './compat-fetch.js';
export type { AnswerOptions, ConvertedAnswer } from './convert-answer.js';
export { openAIEditRequestFromJson } from './edit-json-request.js';
export type { ConvertedError, ErrorOptions } from './error-pair.js';
export type { OnLoss } from './fit-request.js';
export type { GatewayOptions } from './gateway-options.js';
export type { Inventions } from './invent.js';
export {
  ConversionError,
  type AnswerKind,
  type Dialect,
  type LossEntry,
  type LossKind,
  type LossReport,
  type Operation,
} from './loss.js';
export { type ModelWords, sayInModelWords } from './model-words.js';
export type {
  ConvertedRequest,
  IncomingRequest,
  OutgoingRequestOptions,
  RequestOptions,
} from './request-pair.js';
export {
  type ConvertedEvents,
  type OpenAIEvent,
  openAIEditEventsFromResponse,
  openAIGenerateEventsFromResponse,
} from './stream-events.js';
export { conversionsByDialect } from './all-conversions.js';
export type { ByOperation, DialectConversions } from './conversions.js';

export {
  openAIEditEventsFromOrqProxy,
  openAIEditRequestFromOrqProxy,
  openAIEditResponseFromOrqProxy,
  openAIErrorFromOrqProxy,
  openAIGenerateEventsFromOrqProxy,
  openAIGenerateRequestFromOrqProxy,
  openAIGenerateResponseFromOrqProxy,
  openAIVariationRequestFromOrqProxy,
  openAIVariationResponseFromOrqProxy,
  orqProxyEditRequestFromOpenAI,
  orqProxyEditResponseFromOpenAI,
  orqProxyEditResponseFromOpenAIEvents,
  orqProxyErrorFromOpenAI,
  orqProxyGenerateRequestFromOpenAI,
  orqProxyGenerateResponseFromOpenAI,
  orqProxyGenerateResponseFromOpenAIEvents,
  orqProxyVariationRequestFromOpenAI,
  orqProxyVariationResponseFromOpenAI,
} from './orq-proxy/index.js';

export {
  openAIEditEventsFromOrqRouter,
  openAIEditRequestFromOrqRouter,
  openAIEditResponseFromOrqRouter,
  openAIErrorFromOrqRouter,
  openAIGenerateEventsFromOrqRouter,
  openAIGenerateRequestFromOrqRouter,
  openAIGenerateResponseFromOrqRouter,
  openAIVariationRequestFromOrqRouter,
  openAIVariationResponseFromOrqRouter,
  orqRouterEditRequestFromOpenAI,
  orqRouterEditResponseFromOpenAI,
  orqRouterEditResponseFromOpenAIEvents,
  orqRouterErrorFromOpenAI,
  orqRouterGenerateRequestFromOpenAI,
  orqRouterGenerateResponseFromOpenAI,
  orqRouterGenerateResponseFromOpenAIEvents,
  orqRouterVariationRequestFromOpenAI,
  orqRouterVariationResponseFromOpenAI,
} from './orq-router/index.js';

export {
  openAIErrorFromSudo,
  openAIGenerateEventsFromSudo,
  openAIGenerateRequestFromSudo,
  openAIGenerateResponseFromSudo,
  sudoErrorFromOpenAI,
  sudoGenerateRequestFromOpenAI,
  sudoGenerateResponseFromOpenAI,
  sudoGenerateResponseFromOpenAIEvents,
} from './sudo/index.js';

export {
  openAIErrorFromOrqRouterLegacy,
  openAIGenerateEventsFromOrqRouterLegacy,
  openAIGenerateRequestFromOrqRouterLegacy,
  openAIGenerateResponseFromOrqRouterLegacy,
  orqRouterLegacyErrorFromOpenAI,
  orqRouterLegacyGenerateRequestFromOpenAI,
  orqRouterLegacyGenerateResponseFromOpenAI,
  orqRouterLegacyGenerateResponseFromOpenAIEvents,
} from './orq-router-legacy/index.js';
