import 'reflect-metadata';

import { refuseSecondClassTransformer } from './class-transformer-copies.js';
import { modelClasses } from './model-classes.js';
import { standardSchema } from './standard-schema.js';

refuseSecondClassTransformer();
Object.values(modelClasses).forEach(standardSchema);

export { AsynchronousRuleError } from './asynchronous-rule-error.js';
export { DuplicateClassTransformerError } from './class-transformer-copies.js';
export { type CompiledModel, compileModel } from './compile-model.js';
export { declaredFields } from './declared-fields.js';
export { ImagewireError, type ModelIssue, ModelValidationError, shortPath, summaryOf } from './errors.js';
export {
  type JsonSchema,
  type JsonSchemaDocument,
  type JsonSchemaOptions,
  jsonSchemas,
} from './json-schema.js';
export type { ModelClass, PlainObject } from './model-class.js';
export {
  type FormField,
  type FormPart,
  formParts,
  isFormClass,
  parseFormFields,
} from './parse-form-fields.js';
export { modelClasses } from './model-classes.js';
export { checkOptionNames, optionNames } from './option-names.js';
export { type ParseOptions, parseModel } from './parse-model.js';
export { type ErrorFacts, readErrorFacts, titleOf } from './read-error-facts.js';
export { readModel, type ReadResult } from './read-model.js';
export { RequestOptionsError } from './request-options-error.js';
export { type BinaryPart, isBinaryPart } from './rules/binary-part.js';
export { ExactlyOneOf } from './rules/exactly-one-of.js';
export { Nested, NestedArray, NestedUnion, NestedUnionArray, type Union } from './rules/nested.js';
export { Nullable } from './rules/nullable.js';
export { Optional } from './rules/optional.js';
export { Required } from './rules/required.js';
export { serializeModel } from './serialize-model.js';
export { type StandardIssue, type StandardModel, standardSchema } from './standard-schema.js';

export {
  OpenAIEditImageCompletedEvent,
  OpenAIEditImageJsonRequest,
  OpenAIEditImagePartialEvent,
  OpenAIEditImageRequest,
  OpenAIEditImageResponse,
  type OpenAIEditImageStreamEvent,
  OpenAIError,
  OpenAIErrorBody,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  type OpenAIGenerateImageStreamEvent,
  OpenAIImage,
  OpenAIImageReference,
  OpenAIImageVariationRequest,
  OpenAIImageVariationResponse,
  OpenAIStreamUsage,
  OpenAITokensDetails,
  OpenAIUsage,
} from './openai/index.js';
// Dialects share vendor names (CreateImageRequest, ErrorResponse, ...), so each dialect's stand under a name of their own.
export * as openAISdkNames from './openai/sdk-names.js';
export { ImagesResponse } from './openai/sdk-names.js';

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
  PostV2ProxyImagesGenerationsData,
  PostV2ProxyImagesGenerationsResponseBody,
  PostV2ProxyImagesGenerationsUsage,
} from './orq-proxy/sdk-names.js';

export {
  OrqRouterEditImageRequest,
  OrqRouterEditImageResponse,
  OrqRouterErrorBody,
  OrqRouterErrorDetail,
  OrqRouterFormOptions,
  OrqRouterGenerateImageRequest,
  OrqRouterGenerateImageResponse,
  OrqRouterIdentity,
  OrqRouterImageVariationRequest,
  OrqRouterImageVariationResponse,
  OrqRouterLoadBalancer,
  OrqRouterLoadBalancerModel,
  OrqRouterOptions,
  OrqRouterPiiRedactionAuto,
  OrqRouterPiiRedactionDutch,
  OrqRouterPiiRedactionEnglish,
  type OrqRouterPlugin,
  OrqRouterPromptReference,
  OrqRouterRetry,
  OrqRouterTimeout,
} from './orq-router/index.js';
export * as orqRouterSdkNames from './orq-router/sdk-names.js';

export {
  OrqRouterLegacyChoice,
  OrqRouterLegacyContentMessage,
  OrqRouterLegacyErrorBody,
  OrqRouterLegacyErrorDetail,
  OrqRouterLegacyFunctionCall,
  OrqRouterLegacyGenerateImageRequest,
  OrqRouterLegacyGenerateImageResponse,
  type OrqRouterLegacyMessage,
  type OrqRouterLegacyRole,
  OrqRouterLegacyToolCall,
  OrqRouterLegacyToolCallsMessage,
  OrqRouterLegacyUrlMessage,
} from './orq-router-legacy/index.js';
export * as orqRouterLegacySdkNames from './orq-router-legacy/sdk-names.js';
export {
  PostV2RouterImagesGenerationsChoices,
  PostV2RouterImagesGenerationsResponseBody,
  RouterImageGenerationsChoices,
  RouterImageGenerationsResponseBody,
} from './orq-router-legacy/sdk-names.js';

export {
  SudoErrorBody,
  SudoErrorDetail,
  SudoGenerateImageRequest,
  SudoGenerateImageResponse,
  SudoImage,
  SudoTokensDetails,
  SudoUsage,
} from './sudo/index.js';
export * as sudoSdkNames from './sudo/sdk-names.js';
export { ImageData, ImageGeneration, ImageUsage } from './sudo/sdk-names.js';
