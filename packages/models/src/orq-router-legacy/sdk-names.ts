/**
 * The names that orq's own SDKs of November 2024 give to these types: `PostV2RouterImagesGenerations...` in TypeScript
 * (`orq-poc-typescript`), `RouterImageGenerations...` in Python (`orq-ai-sdk`). Change the import, keep the name.
 */
export {
  OrqRouterLegacyGenerateImageRequest as PostV2RouterImagesGenerationsRequestBody,
  OrqRouterLegacyGenerateImageRequest as RouterImageGenerationsRequestBody,
} from './generate-image-request.js';
export {
  OrqRouterLegacyChoice as PostV2RouterImagesGenerationsChoices,
  OrqRouterLegacyChoice as RouterImageGenerationsChoices,
  OrqRouterLegacyGenerateImageResponse as PostV2RouterImagesGenerationsResponseBody,
  OrqRouterLegacyGenerateImageResponse as RouterImageGenerationsResponseBody,
} from './generate-image-response.js';
export {
  OrqRouterLegacyContentMessage as PostV2RouterImagesGenerationsMessage1,
  OrqRouterLegacyContentMessage as RouterImageGenerationsMessage1,
  OrqRouterLegacyFunctionCall as PostV2RouterImagesGenerationsMessageFunction,
  OrqRouterLegacyFunctionCall as RouterImageGenerationsMessageFunction,
  type OrqRouterLegacyMessage as PostV2RouterImagesGenerationsMessage,
  type OrqRouterLegacyMessage as RouterImageGenerationsMessage,
  OrqRouterLegacyToolCall as PostV2RouterImagesGenerationsMessageToolCalls,
  OrqRouterLegacyToolCall as RouterImageGenerationsMessageToolCalls,
  OrqRouterLegacyToolCallsMessage as PostV2RouterImagesGenerationsMessage3,
  OrqRouterLegacyToolCallsMessage as RouterImageGenerationsMessage3,
  OrqRouterLegacyUrlMessage as PostV2RouterImagesGenerationsMessage2,
  OrqRouterLegacyUrlMessage as RouterImageGenerationsMessage2,
} from './message.js';
