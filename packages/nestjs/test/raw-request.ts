import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';

/** One part of a form, written as it stands: its header lines and its content. */
export interface RawPart {
  headers: string[];
  content: string | Buffer;
}

/** The Content-Type of {@link multipart}'s bodies. */
export const multipartType = 'multipart/form-data; boundary=limit';

/** A part that carries a text, as browsers write it. */
export const textPart = (name: string, content: string, ...headers: string[]): RawPart => ({
  headers: [`Content-Disposition: form-data; name="${name}"`, ...headers],
  content,
});

/** A part that carries a file, as browsers write it. */
export const filePart = (name: string, content: Buffer, type = 'image/png'): RawPart => ({
  headers: [`Content-Disposition: form-data; name="${name}"; filename="a.png"`, `Content-Type: ${type}`],
  content,
});

/** The bytes of a form. */
export const multipart = (...parts: RawPart[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ headers, content }) => [
      Buffer.from(`--limit\r\n${headers.join('\r\n')}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--limit--\r\n'),
  ]);

/** An answer of the host. */
export interface RawAnswer {
  status: number;
  headers: IncomingMessage['headers'];
  /** What the host made of the body, or what it refused. */
  body: Record<string, unknown> & { error?: { message: string; param: string | null; code: string } };
}

/** Begins a request whose body the caller writes. */
export const open = (url: string, headers: Record<string, string | number>): ClientRequest =>
  request(url, { method: 'POST', headers });

/** Sends a body byte for byte. */
export async function send(
  url: string,
  contentType: string | undefined,
  body: Buffer | string,
): Promise<RawAnswer> {
  const call = open(url, {
    ...(contentType && { 'content-type': contentType }),
    'content-length': Buffer.byteLength(body),
  });
  call.end(body);
  return answerOf(call);
}

/** Waits for a request's answer. */
export async function answerOf(call: ClientRequest): Promise<RawAnswer> {
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: (await json(response)) as RawAnswer['body'],
  };
}
