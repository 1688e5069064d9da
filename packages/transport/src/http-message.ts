import type { Attempt } from './attempt.js';

/** What a call is named in errors and logs. */
export interface CallName {
  /** The wire format it speaks: `orq-router`. */
  readonly dialect: string;
  /** What it asks for: `generate-image`. */
  readonly operation: string;
}

/** Header values by lower-case name. A header that came more than once is joined with `, `. */
export type HttpHeaders = Readonly<Record<string, string>>;

/** One request as the wire has it, made by an encode function. */
export interface HttpRequest {
  /** The method. */
  readonly method: 'GET' | 'POST';
  /** The whole address. */
  readonly url: string;
  /** All but `content-type` and `content-length`, which follow from the body. */
  readonly headers: HttpHeaders;
  /** What is sent. */
  readonly body: HttpBody;
}

/** The forms that a request body takes on the wires we speak. */
export type HttpBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'multipart'; readonly boundary: string; readonly parts: readonly FormPart[] };

/** One part of a form: a text field, or a picture. */
export type FormPart = FormText | FormFile;

/** A text field of a form. */
export interface FormText {
  /** The field. */
  readonly name: string;
  /** What is sent. */
  readonly value: string;
}

/** A picture in a form. */
export interface FormFile {
  /** The field. */
  readonly name: string;
  /** The name that the server is told. */
  readonly filename: string;
  /** `image/png` and the like. */
  readonly mediaType: string;
  /** What is sent. */
  readonly source: ByteSource;
}

/** Bytes that are at hand, or a way to get them piece by piece. */
export type ByteSource = Uint8Array | Blob | ByteStream;

/** Bytes that are read while they are sent. */
export interface ByteStream {
  /** Starts reading, from the first byte. */
  open(): AsyncIterable<Uint8Array>;
  /** Bytes in all, where that is known beforehand. */
  readonly size?: number;
  /** Whether it was opened and cannot be opened again: a request with such a stream is not sent a second time. */
  readonly spent: boolean;
  /** Lets go of what it reads from, where it holds that before it is opened. Not to be opened afterwards. */
  close?(): void;
}

/** A 2xx answer, its body read to the end. */
export interface HttpResponse extends AnswerHead {
  /** The whole body. */
  readonly body: Uint8Array;
  /** Whether pictures of it are on the disk, with nothing in their place here. */
  readonly hasSavedPictures?: boolean;
}

/** A 2xx answer whose body is still coming. Leaving the iteration closes the connection. */
export interface StreamingHttpResponse extends AnswerHead {
  /** The body, as it comes. */
  readonly body: StreamingBody;
}

/** A body that is still coming. */
export interface StreamingBody extends AsyncIterable<Uint8Array> {
  /** All of it, where all has come already and in one piece, as that of a small answer has. Taken so, it is not to be iterated. */
  takeWhole?(): Uint8Array | undefined;
}

/** What is known of an answer before its body. */
export interface AnswerHead {
  /** HTTP status. */
  readonly status: number;
  /** Header values by lower-case name. */
  readonly headers: HttpHeaders;
  /** What the server calls this request, where it says so. */
  readonly requestId?: string;
  /** Every attempt that was made, the answered one last. */
  readonly attempts: readonly Attempt[];
  /** A copy of JSON data without pictures and without the keys that the request carried, for what is said about this answer. */
  readonly redact?: (value: unknown) => unknown;
}
