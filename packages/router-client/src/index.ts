export { type ModelIssue, ModelValidationError } from '@imagewire/models';
export {
  type AnswerImage,
  type Attempt,
  AuthenticationError,
  BadRequestError,
  blob,
  bytes,
  type CallOptions,
  type CallResult,
  type CallWarning,
  ConflictError,
  ConnectionError,
  ContentPolicyError,
  dataUrl,
  type FailureClass,
  FileWriteError,
  type HeaderOptions,
  ImageContentError,
  ImageInputError,
  InternalServerError,
  type Logger,
  NotFoundError,
  type PendingAnswer,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  RequestOptionsError,
  RequestTimeoutError,
  type SavedAnswer,
  type SavedImage,
  saveImages,
  SaveImagesError,
  type SaveImagesOptions,
  UnprocessableEntityError,
  UnreadableAnswerError,
  UpstreamError,
} from '@imagewire/transport';

export { RouterClient } from './orq-router/router-client.js';
export type { RouterImages } from './orq-router/router-images.js';
export type { RouterClientOptions } from './orq-router/options.js';
export { imagesInChoices } from './orq-router-legacy/images-in-choices.js';
export { LegacyRouterClient } from './orq-router-legacy/legacy-router-client.js';
export type { LegacyRouterImages } from './orq-router-legacy/legacy-router-images.js';
export type { LegacyRouterClientOptions } from './orq-router-legacy/options.js';
export type { SudoClientOptions } from './sudo/options.js';
export { SudoClient } from './sudo/sudo-client.js';
export type { SudoImages } from './sudo/sudo-images.js';
