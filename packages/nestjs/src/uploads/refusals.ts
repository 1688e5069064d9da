import { RequestBodyError } from '../request-body-error.js';
import type { UploadLimits } from './upload-options.js';

export const fileExpected = (field: string): RequestBodyError =>
  new RequestBodyError(
    'file_expected',
    `${field} came as text, where a file belongs; send it as a file part of multipart/form-data`,
    field,
  );

export const fileTooLarge = (field: string, { maxFileBytes }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'file_too_large',
    `${field} holds a file of more than ${maxFileBytes} bytes; send a smaller one`,
    field,
  );

export const textTooLarge = (field: string, { maxTextBytes }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'field_too_large',
    `${field} is a text of more than ${maxTextBytes} bytes; send a shorter one`,
    field,
  );

export const tooManyParts = ({ maxFiles, maxTexts }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'too_many_parts',
    `the form has more than ${maxFiles} files or ${maxTexts} other fields; send fewer`,
  );

export const bodyTooLarge = ({ maxBodyBytes }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'body_too_large',
    `the body is larger than ${maxBodyBytes} bytes; send fewer or smaller files`,
  );

export const unnamedPart = (): RequestBodyError =>
  new RequestBodyError(
    'malformed_form',
    'a part of the form has no name; give each a Content-Disposition of form-data with a name',
  );

export const missingBoundary = (): RequestBodyError =>
  new RequestBodyError(
    'missing_boundary',
    'the Content-Type names no boundary; leave that header to your HTTP client, which knows the one it wrote',
  );

export const truncatedForm = (cause: unknown): RequestBodyError =>
  new RequestBodyError(
    'truncated_form',
    'the form ends before its closing boundary: it was cut off, or its Content-Type names another boundary; send it whole',
    null,
    { cause },
  );

export const emptyBody = (): RequestBodyError =>
  new RequestBodyError('empty_body', 'the body is empty; send the fields of the request');

export const uploadAborted = (): RequestBodyError =>
  new RequestBodyError('upload_aborted', 'the connection was closed before the body was complete');

export const uploadTimeout = ({ timeoutMilliseconds }: UploadLimits): RequestBodyError =>
  new RequestBodyError(
    'upload_timeout',
    `the body was not complete after ${timeoutMilliseconds} ms; send it again, or smaller files`,
  );

export const bodyAlreadyRead = (): RequestBodyError =>
  new RequestBodyError(
    'body_already_read',
    'the body was read before ImagewireBody came to it; remove the file interceptor or parser from this route',
  );
