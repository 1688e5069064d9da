export {
  type ErrorAnswer,
  errorAnswerFromModelValidation,
  errorAnswerFromRequestBody,
} from './error-answer.js';
export { ImagewireBody } from './imagewire-body.decorator.js';
export type { BodyClass, FormAndJson } from './read-body.js';
export { RequestBodyError, type RequestBodyErrorKind, requestBodyStatus } from './request-body-error.js';
export type { UploadOptions } from './uploads/upload-options.js';
export { useImagewireUploads } from './uploads/use-imagewire-uploads.js';
