/** The names that Sudo's own SDKs, TypeScript and Python alike, give to these types: change the import, keep the name. */
export {
  SudoErrorBody as ErrorResponse,
  SudoErrorBody as ErrorResponseData,
  SudoErrorDetail as ErrorDetail,
} from './error-body.js';
export { SudoGenerateImageRequest as ImageGenerationRequest } from './generate-image-request.js';
export {
  SudoGenerateImageResponse as ImageGeneration,
  SudoImage as ImageData,
} from './generate-image-response.js';
export { SudoTokensDetails as ImageInputTokens, SudoUsage as ImageUsage } from './usage.js';
