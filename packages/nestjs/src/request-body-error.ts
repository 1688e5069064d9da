import { ImagewireError } from '@imagewire/models';

/** The HTTP status that each kind of refused body is answered with. */
export const requestBodyStatus = {
  /** Nothing was sent where a body is needed. */
  empty_body: 400,
  /** A multipart body whose Content-Type names no boundary. */
  missing_boundary: 400,
  /** A multipart body that is not built as one. */
  malformed_form: 400,
  /** A multipart body that ends before its closing boundary. */
  truncated_form: 400,
  /** A field that takes one value came several times. */
  duplicate_field: 400,
  /** A text came where a file belongs. */
  file_expected: 400,
  /** More files, or more other fields, than a form may have. */
  too_many_parts: 400,
  /** The client closed its connection in the middle of its upload; nobody reads this answer. */
  upload_aborted: 400,
  /** The upload did not arrive in time. */
  upload_timeout: 408,
  /** The whole body is too large. */
  body_too_large: 413,
  /** One file is too large. */
  file_too_large: 413,
  /** One text is too large. */
  field_too_large: 413,
  /** The route does not take this Content-Type. */
  unsupported_media_type: 415,
  /** The host read the body before the route did, with an interceptor such as multer's: a fault of the service. */
  body_already_read: 500,
} as const;

/** Why a body was refused before its fields were looked at. */
export type RequestBodyErrorKind = keyof typeof requestBodyStatus;

/** A request's body cannot be read. The message says what would be right. */
export class RequestBodyError extends ImagewireError {
  override name = 'RequestBodyError';

  constructor(
    readonly kind: RequestBodyErrorKind,
    message: string,
    /** The field that caused it, as in a model's issues; null where it is the body as a whole. */
    readonly param: string | null = null,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  /** The HTTP status to answer with. */
  get status(): number {
    return requestBodyStatus[this.kind];
  }
}
