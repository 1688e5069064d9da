export { SudoErrorBody, SudoErrorDetail } from './error-body.js';
export { SudoGenerateImageRequest } from './generate-image-request.js';
export { SudoGenerateImageResponse, SudoImage } from './generate-image-response.js';
export { SudoTokensDetails, SudoUsage } from './usage.js';
