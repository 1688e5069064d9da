import { RequestBodyError } from '../request-body-error.js';
import type { UploadLimits } from './upload-options.js';

/** A text came where the class takes a file. */
export const fileExpected = (field: string): RequestBodyError =>
  new RequestBodyError(
    'file_expected',
    `${field} came as text, where a file belongs; send it as a file part of multipart/form-data`,
    field,
  );

/** A file is larger than one may be. */
export const fileTooLarge = (field: string, { maxFileBytes }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'file_too_large',
    `${field} holds a file of more than ${maxFileBytes} bytes; send a smaller one`,
    field,
  );

/** A text is not in the encoding that its part names, or not in UTF-8 where it names none. */
export const brokenText = (field: string): RequestBodyError =>
  new RequestBodyError(
    'malformed_form',
    `${field} holds bytes that are no UTF-8, or the character U+FFFD, which stands for such; send it as text in UTF-8`,
    field,
  );

/** A text is longer than one may be. */
export const textTooLarge = (field: string, { maxTextBytes }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'field_too_large',
    `${field} is a text of more than ${maxTextBytes} bytes; send a shorter one`,
    field,
  );

/** The form has more parts than one may have. */
export const tooManyParts = ({ maxFiles, maxTexts }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'too_many_parts',
    `the form has more than ${maxFiles} files or ${maxTexts} other fields; send fewer`,
  );

/** The body as a whole is too large. */
export const bodyTooLarge = ({ maxBodyBytes }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'body_too_large',
    `the body is larger than ${maxBodyBytes} bytes; send fewer or smaller files`,
  );

/** A part does not say which field it is. */
export const unnamedPart = (): RequestBodyError =>
  new RequestBodyError(
    'malformed_form',
    'a part of the form has no name; give each a Content-Disposition of form-data with a name',
  );

/** The Content-Type does not say where parts end. */
export const missingBoundary = (): RequestBodyError =>
  new RequestBodyError(
    'missing_boundary',
    'the Content-Type names no boundary; leave that header to your HTTP client, which knows the one it wrote',
  );

/** The boundary is longer than can be looked for. */
export const longBoundary = (most: number): RequestBodyError =>
  new RequestBodyError(
    'malformed_form',
    `the boundary that the Content-Type names has more than ${most} characters; take a shorter one, RFC 2046 allows 70`,
  );

/** The form ends in the middle; `cause` is what the parser said. */
export const truncatedForm = (cause: unknown): RequestBodyError =>
  new RequestBodyError(
    'truncated_form',
    'the form ends before its closing boundary: it was cut off, or its Content-Type names another boundary; send it whole',
    null,
    { cause },
  );

/** Nothing came. */
export const emptyBody = (): RequestBodyError =>
  new RequestBodyError('empty_body', 'the body is empty; send the fields of the request');

/** The client left before its body was complete. */
export const uploadAborted = (): RequestBodyError =>
  new RequestBodyError('upload_aborted', 'the connection was closed before the body was complete');

/** The body took too long to come. */
export const uploadTimeout = ({ timeoutMilliseconds }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'upload_timeout',
    `the body was not complete after ${timeoutMilliseconds} ms; send it again, or smaller files`,
  );

/** Somebody else has read the body: a fault of the service, not of its client. */
export const bodyAlreadyRead = (): RequestBodyError =>
  new RequestBodyError(
    'body_already_read',
    'the body was read before ImagewireBody came to it; remove the file interceptor or parser from this route',
  );
