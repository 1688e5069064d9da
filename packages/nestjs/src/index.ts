export {
  type ErrorAnswer,
  errorAnswerFromModelValidation,
  errorAnswerFromRequestBody,
} from './error-answer.js';
export { ImagewireBody } from './imagewire-body.decorator.js';
export type { BodyClass, BodyClasses } from './read-body.js';
export { RequestBodyError, type RequestBodyErrorKind, requestBodyStatus } from './request-body-error.js';
export { addImagewireSchemas, type OpenApiDocument } from './swagger/add-imagewire-schemas.js';
export { imagewireSchemas } from './swagger/open-api-schemas.js';
export { schemaOf } from './swagger/references.js';
export { type SchemaOneOf, schemaOneOf } from './swagger/schema-one-of.js';
export type { UploadOptions } from './uploads/upload-options.js';
export { useImagewireUploads } from './uploads/use-imagewire-uploads.js';
