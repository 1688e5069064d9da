export { OpenAIGenerateImageRequest } from './generate-image-request.js';
export { OpenAIGenerateImageResponse, OpenAIImage } from './generate-image-response.js';
export { OpenAITokensDetails, OpenAIUsage } from './usage.js';
