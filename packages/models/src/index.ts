import 'reflect-metadata';

export { ImagewireError, type ModelIssue, ModelValidationError } from './errors.js';
export type { ModelClass, PlainObject } from './model-class.js';
export { type ParseOptions, parseModel } from './parse-model.js';
export { readModel, type ReadResult } from './read-model.js';
export { type BinaryPart, isBinaryPart } from './rules/binary-part.js';
export { serializeModel } from './serialize-model.js';
export {
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  OpenAIImage,
  OpenAITokensDetails,
  OpenAIUsage,
} from './openai/index.js';

export {
  OrqCache,
  OrqErrorBody,
  OrqFallback,
  OrqGeneratedImage,
  OrqGenerationTokensDetails,
  OrqGenerationUsage,
  OrqImage,
  OrqTokensDetails,
  OrqUsage,
} from './orq/index.js';

export {
  OrqProxyContact,
  OrqProxyEditImageRequest,
  OrqProxyEditImageResponse,
  OrqProxyErrorBody,
  OrqProxyErrorDetail,
  OrqProxyGenerateImageRequest,
  OrqProxyGenerateImageResponse,
  OrqProxyImageVariationRequest,
  OrqProxyImageVariationResponse,
  OrqProxyOptions,
  OrqProxyRetry,
  OrqProxyThread,
} from './orq-proxy/index.js';
export * as orqProxySdkNames from './orq-proxy/sdk-names.js';
export {
  InputTokensDetails,
  PostV2ProxyImagesGenerationsData,
  PostV2ProxyImagesGenerationsResponseBody,
  PostV2ProxyImagesGenerationsUsage,
} from './orq-proxy/sdk-names.js';
