import type { ByteSource, FormPart, HttpBody } from './http-message.js';
import { randomHex } from './random-hex.js';

/** A body as the wire carries it: pieces in order, read while they are sent. */
export interface EncodedBody {
  readonly contentType: string;
  readonly pieces: readonly ByteSource[];
  /** Bytes in all; absent when a stream does not know its own. */
  readonly size?: number;
}

/** The bytes of a body, none of them copied: a picture stays the Blob, the file or the stream that it is. */
export function encodeBody(body: HttpBody): EncodedBody | undefined {
  if (body.kind === 'none') return undefined;
  if (body.kind === 'json') {
    const bytes = textBytes(body.text);
    return { contentType: 'application/json', pieces: [bytes], size: bytes.byteLength };
  }
  return encodeMultipart(body.parts, body.boundary);
}

/** A boundary for a form: 36 characters that no text holds by chance. */
export function createBoundary(): string {
  return `imagewire${randomHex(14)}`.slice(0, 36);
}

/** A form as multipart/form-data, its parts in the order given. */
export function encodeMultipart(parts: readonly FormPart[], boundary: string): EncodedBody {
  const pieces = parts.flatMap((part) => [
    textBytes(`--${boundary}\r\n${partHead(part)}\r\n\r\n`),
    'value' in part ? textBytes(part.value) : part.source,
    textBytes('\r\n'),
  ]);
  return withSize(`multipart/form-data; boundary=${boundary}`, [...pieces, textBytes(`--${boundary}--\r\n`)]);
}

/** Bytes of a source, where they can be told before it is read. */
export function sizeOf(source: ByteSource): number | undefined {
  return source instanceof Uint8Array ? source.byteLength : source.size;
}

function partHead(part: FormPart): string {
  const name = `content-disposition: form-data; name="${escapeName(part.name)}"`;
  if ('value' in part) return name;
  return `${name}; filename="${escapeName(part.filename)}"\r\ncontent-type: ${part.mediaType}`;
}

// As browsers do it (WHATWG HTML, multipart/form-data encoding algorithm).
const escapeName = (name: string): string =>
  name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');

function withSize(contentType: string, pieces: readonly ByteSource[]): EncodedBody {
  const sizes = pieces.map(sizeOf);
  if (sizes.includes(undefined)) return { contentType, pieces };
  return { contentType, pieces, size: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) };
}

const encoder = new TextEncoder();

// A small Buffer shares its memory with others, which spares the collector of garbage a piece for every request.
const textBytes = (text: string): Uint8Array =>
  typeof Buffer === 'undefined' ? encoder.encode(text) : Buffer.from(text);
