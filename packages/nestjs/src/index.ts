export type { ImagewireModuleOptions } from './check-module-options.js';
export type { ClientKind, ClientsOptions } from './clients/client-kinds.js';
export {
  clientToken,
  InjectLegacyRouterClient,
  InjectProxyClient,
  InjectRouterClient,
  InjectSudoClient,
} from './clients/inject-client.js';
export { CompiledValidationPipe } from './compiled-validation.pipe.js';
export {
  type ErrorAnswer,
  errorAnswerFromImageInput,
  errorAnswerFromModelValidation,
  errorAnswerFromRequestBody,
  errorAnswerFromUpstream,
} from './error-answer.js';
export { ImagewireBody } from './imagewire-body.decorator.js';
export { ImagewireErrorFilter } from './imagewire-error.filter.js';
export { ImagewireModule } from './imagewire.module.js';
export type { BodyClass, BodyClasses } from './read-body.js';
export { RequestBodyError, type RequestBodyErrorKind, requestBodyStatus } from './request-body-error.js';
export { SerializeModelsInterceptor } from './serialize-models.interceptor.js';
export { addImagewireSchemas, type OpenApiDocument } from './swagger/add-imagewire-schemas.js';
export { imagewireSchemas } from './swagger/open-api-schemas.js';
export { schemaOf } from './swagger/references.js';
export { type SchemaOneOf, schemaOneOf } from './swagger/schema-one-of.js';
export type { UploadOptions } from './uploads/upload-options.js';
export { keepUploads } from './uploads/uploads.js';
export { useImagewireUploads } from './uploads/use-imagewire-uploads.js';
