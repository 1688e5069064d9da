import { Busboy } from '@fastify/busboy';

import type { RecordedRequest } from './recorded-request.js';

/** One part of a form that came: a text, or a file with its bytes as base64. */
export type ReceivedPart =
  { name: string; value: string } | { name: string; filename: string; mediaType: string; base64: string };

/** The parts of a form, in order, by a parser that is not ours. */
export function readForm({ headers, body }: RecordedRequest): Promise<ReceivedPart[]> {
  return new Promise((resolve, reject) => {
    const parts: ReceivedPart[] = [];
    const parser = new Busboy({ headers: { 'content-type': headers['content-type'] ?? '' } });
    parser.on('field', (name, value) => parts.push({ name, value }));
    parser.on('file', (name, stream, filename, _encoding, mediaType) => {
      const part = { name, filename, mediaType, base64: '' };
      parts.push(part);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => (part.base64 = Buffer.concat(chunks).toString('base64')));
    });
    parser.on('finish', () => {
      resolve(parts);
    });
    parser.on('error', reject);
    parser.end(body);
  });
}
