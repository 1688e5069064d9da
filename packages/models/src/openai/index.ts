export {
  OpenAIEditImageJsonRequest,
  OpenAIEditImageRequest,
  OpenAIImageReference,
} from './edit-image-request.js';
export { OpenAIEditImageResponse } from './edit-image-response.js';
export { OpenAIError, OpenAIErrorBody } from './error-body.js';
export { OpenAIGenerateImageRequest } from './generate-image-request.js';
export { OpenAIGenerateImageResponse, OpenAIImage } from './generate-image-response.js';
export { OpenAIImageVariationRequest } from './image-variation-request.js';
export { OpenAIImageVariationResponse } from './image-variation-response.js';
export {
  OpenAIEditImageCompletedEvent,
  OpenAIEditImagePartialEvent,
  type OpenAIEditImageStreamEvent,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  type OpenAIGenerateImageStreamEvent,
  OpenAIStreamUsage,
} from './stream-events.js';
export { OpenAITokensDetails, OpenAIUsage } from './usage.js';
