import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request, byte for byte. */
export interface RawRequest {
  /** Default POST. */
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

/** Sends a request as it stands: no header is added but Host, Connection and Content-Length. */
export async function sendRaw(
  url: string,
  { method = 'POST', headers = {}, body = '' }: RawRequest = {},
): Promise<RawAnswer> {
  const call = request(url, { method, headers: { 'content-length': Buffer.byteLength(body), ...headers } });
  call.end(body);
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  const bytes = await buffer(answer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString() };
}

/** Sends JSON text. */
export const sendJson = (
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> => sendRaw(url, { headers: { 'content-type': 'application/json', ...headers }, body });

/** One part of a form: its header lines as they stand, and its content. */
export type RawPart = readonly [headers: string, content: string | Buffer];

const BOUNDARY = '----boundary2025';

/** A form of parts that are written as they stand. */
export const formOf = (...parts: RawPart[]): RawRequest => ({
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  body: Buffer.concat([
    ...parts.flatMap(([headers, content]) => [
      Buffer.from(`--${BOUNDARY}\r\n${headers}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]),
});

/** A part of text. */
export const textPart = (name: string, content: string): RawPart => [
  `Content-Disposition: form-data; name="${name}"`,
  content,
];

/** A part with a file. */
export const filePart = (
  name: string,
  content: Buffer,
  filename = 'picture.png',
  type = 'image/png',
): RawPart => [
  `Content-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: ${type}`,
  content,
];
