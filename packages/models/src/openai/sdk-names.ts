/**
 * The names that OpenAI gives to these types: change the import, keep the name. Answers are named alike in its OpenAPI document
 * and in its SDKs; requests are CreateImageRequest in the one and ImageGenerateParams in the others.
 */
export {
  OpenAIGenerateImageResponse as ImagesResponse,
  OpenAIImage as Image,
} from './generate-image-response.js';
export {
  OpenAITokensDetails as ImageGenInputUsageDetails,
  OpenAITokensDetails as ImageGenOutputTokensDetails,
  OpenAIUsage as ImageGenUsage,
} from './usage.js';
export {
  OpenAIEditImageCompletedEvent as ImageEditCompletedEvent,
  OpenAIEditImagePartialEvent as ImageEditPartialImageEvent,
  type OpenAIEditImageStreamEvent as ImageEditStreamEvent,
  OpenAIGenerateImageCompletedEvent as ImageGenCompletedEvent,
  OpenAIGenerateImagePartialEvent as ImageGenPartialImageEvent,
  type OpenAIGenerateImageStreamEvent as ImageGenStreamEvent,
  OpenAIStreamUsage as ImagesUsage,
} from './stream-events.js';
export { OpenAIError as Error, OpenAIErrorBody as ErrorResponse } from './error-body.js';

export {
  OpenAIGenerateImageRequest as CreateImageRequest,
  OpenAIGenerateImageRequest as ImageGenerateParams,
} from './generate-image-request.js';
export {
  OpenAIEditImageRequest as CreateImageEditRequest,
  OpenAIEditImageJsonRequest as EditImageBodyJsonParam,
  OpenAIEditImageRequest as ImageEditParams,
  OpenAIImageReference as ImageRefParam,
} from './edit-image-request.js';
export {
  OpenAIImageVariationRequest as CreateImageVariationRequest,
  OpenAIImageVariationRequest as ImageCreateVariationParams,
} from './image-variation-request.js';
