export type { AnswerOptions, ConvertedAnswer } from './convert-answer.js';
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
export type {
  ConvertedRequest,
  IncomingRequest,
  OutgoingRequestOptions,
  RequestOptions,
} from './request-pair.js';

export {
  openAIEditRequestFromOrqProxy,
  openAIEditResponseFromOrqProxy,
  openAIErrorFromOrqProxy,
  openAIGenerateRequestFromOrqProxy,
  openAIGenerateResponseFromOrqProxy,
  openAIVariationRequestFromOrqProxy,
  openAIVariationResponseFromOrqProxy,
  orqProxyEditRequestFromOpenAI,
  orqProxyEditResponseFromOpenAI,
  orqProxyErrorFromOpenAI,
  orqProxyGenerateRequestFromOpenAI,
  orqProxyGenerateResponseFromOpenAI,
  orqProxyVariationRequestFromOpenAI,
  orqProxyVariationResponseFromOpenAI,
} from './orq-proxy/index.js';

export {
  openAIEditRequestFromOrqRouter,
  openAIEditResponseFromOrqRouter,
  openAIErrorFromOrqRouter,
  openAIGenerateRequestFromOrqRouter,
  openAIGenerateResponseFromOrqRouter,
  openAIVariationRequestFromOrqRouter,
  openAIVariationResponseFromOrqRouter,
  orqRouterEditRequestFromOpenAI,
  orqRouterEditResponseFromOpenAI,
  orqRouterErrorFromOpenAI,
  orqRouterGenerateRequestFromOpenAI,
  orqRouterGenerateResponseFromOpenAI,
  orqRouterVariationRequestFromOpenAI,
  orqRouterVariationResponseFromOpenAI,
} from './orq-router/index.js';

export {
  openAIErrorFromSudo,
  openAIGenerateRequestFromSudo,
  openAIGenerateResponseFromSudo,
  sudoErrorFromOpenAI,
  sudoGenerateRequestFromOpenAI,
  sudoGenerateResponseFromOpenAI,
} from './sudo/index.js';

export {
  openAIErrorFromOrqRouterLegacy,
  openAIGenerateRequestFromOrqRouterLegacy,
  openAIGenerateResponseFromOrqRouterLegacy,
  orqRouterLegacyErrorFromOpenAI,
  orqRouterLegacyGenerateRequestFromOpenAI,
  orqRouterLegacyGenerateResponseFromOpenAI,
} from './orq-router-legacy/index.js';
