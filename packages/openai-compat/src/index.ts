export type { AnswerOptions, ConvertedAnswer } from './convert-answer.js';
export type { OnLoss } from './fit-request.js';
export type { GatewayOptions } from './gateway-options.js';
export type { Inventions } from './invent.js';
export {
  ConversionError,
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
  openAIGenerateRequestFromOrqProxy,
  openAIGenerateResponseFromOrqProxy,
  openAIVariationRequestFromOrqProxy,
  openAIVariationResponseFromOrqProxy,
  orqProxyEditRequestFromOpenAI,
  orqProxyEditResponseFromOpenAI,
  orqProxyGenerateRequestFromOpenAI,
  orqProxyGenerateResponseFromOpenAI,
  orqProxyVariationRequestFromOpenAI,
  orqProxyVariationResponseFromOpenAI,
} from './orq-proxy/index.js';

export {
  openAIEditRequestFromOrqRouter,
  openAIEditResponseFromOrqRouter,
  openAIGenerateRequestFromOrqRouter,
  openAIGenerateResponseFromOrqRouter,
  openAIVariationRequestFromOrqRouter,
  openAIVariationResponseFromOrqRouter,
  orqRouterEditRequestFromOpenAI,
  orqRouterEditResponseFromOpenAI,
  orqRouterGenerateRequestFromOpenAI,
  orqRouterGenerateResponseFromOpenAI,
  orqRouterVariationRequestFromOpenAI,
  orqRouterVariationResponseFromOpenAI,
} from './orq-router/index.js';

export {
  openAIGenerateRequestFromSudo,
  openAIGenerateResponseFromSudo,
  sudoGenerateRequestFromOpenAI,
  sudoGenerateResponseFromOpenAI,
} from './sudo/index.js';

export {
  openAIGenerateRequestFromOrqRouterLegacy,
  openAIGenerateResponseFromOrqRouterLegacy,
  orqRouterLegacyGenerateRequestFromOpenAI,
  orqRouterLegacyGenerateResponseFromOpenAI,
} from './orq-router-legacy/index.js';
