export { type Attempt, FAILURE_CLASSES, type FailureClass } from './attempt.js';
export { isReservedHeader } from './check-headers.js';
export { StreamCutError, UnreadableAnswerError, type UnreadableReason } from './answer-errors.js';
export { Connection, IDEMPOTENCY_PROMISE } from './connection.js';
export {
  CALL_OPTIONS,
  type CallOptions,
  type CallResult,
  type CallWarning,
  CLIENT_OPTIONS,
  ClientCall,
  type ClientResponse,
  type ClientOptions,
  type ClientSettings,
  encodeFormRequest,
  encodeJsonRequest,
  type FormPictures,
  type HeaderOptions,
  type Logger,
  PendingAnswer,
  type RequestFrame,
  resolveClientOptions,
  type SavedAnswer,
  type StreamedAnswer,
  type ServerFacts,
} from './client/index.js';
export { type Clock, systemClock } from './clock.js';
export type { DoorOptions } from './door/door.js';
export { neverConnected } from './door/never-connected.js';
export { readOnce, releaseBytes } from './door/read-buffers.js';
export type { DownloadOptions } from './download.js';
export { eachChunk, type PushedBody, type TakeChunk } from './each-chunk.js';
export { type EventReading, readEvents } from './event-stream.js';
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  ContentPolicyError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  RequestTimeoutError,
  UnprocessableEntityError,
  UpstreamError,
} from './errors.js';
export type {
  AnswerHead,
  ByteSource,
  ByteStream,
  CallName,
  FormFile,
  FormPart,
  FormText,
  HttpBody,
  HttpHeaders,
  HttpRequest,
  HttpResponse,
  StreamingBody,
  StreamingHttpResponse,
} from './http-message.js';
export { FileWriteError } from './file-write-error.js';
export { isContentRefusal } from './content-policy.js';
export { failureClassOf } from './failure.js';
export { createIdempotencyKey } from './idempotency-key.js';
export { type AnswerImage, blob, bytes, dataUrl } from './image-bytes.js';
export { ImageContentError } from './image-content-error.js';
export { ImageInputError, type ImageInputRule } from './image-input-error.js';
export { extensionFor, type ImageMediaType, imageTypeOf } from './image-type.js';
export { createBoundary } from './multipart.js';
export {
  DEFAULT_MAX_IMAGE_BYTES,
  type ImageReference,
  type PreparedImage,
  prepareImage,
  type PrepareImageOptions,
} from './prepare-image.js';
export { readJsonObject } from './read-body.js';
export { redactHeaders, redactText, redactValue } from './redact.js';
export { RequestOptionsError } from '@imagewire/models';
export type { WrittenFile } from './saving/block-file.js';
export { CapturedString } from './saving/captured-string.js';
export { SAVE_OPTIONS, type SavedImage, saveImages, type SaveImagesOptions } from './saving/save-images.js';
export { SaveImagesError } from './saving/save-images-error.js';
export { send, sendStreaming } from './send.js';
export {
  DEFAULT_DEADLINE,
  DEFAULT_MAX_RETRIES,
  DEFAULT_MAX_RETRY_AFTER,
  DEFAULT_TIMEOUT,
  type SendOptions,
  type TakeBody,
} from './send-options.js';
export { type JsonPiece, LONG_STRING, StringSplitter } from './string-splitter.js';
export { createWebResponse } from './web-response.js';
