import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Busboy } from '@fastify/busboy';

import { collectBytes, allChunksOf } from './byte-source.js';
import type { FormPart } from './http-message.js';
import { createBoundary, encodeBody, encodeMultipart } from './multipart.js';
import { png } from '../test/pictures.js';

const boundary = 'b0undary';
interface ReadPart {
  name: string;
  filename?: string;
  mediaType: string;
  content: Buffer;
}

/** The parts as @fastify/busboy, a parser of its own, reads them. */
async function readForm(parts: readonly FormPart[]): Promise<ReadPart[]> {
  const { contentType, pieces } = encodeMultipart(parts, boundary);
  const read: ReadPart[] = [];
  const parser = new Busboy({ headers: { 'content-type': contentType } });
  parser.on('field', (name, value, _nameCut, _valueCut, _encoding, mediaType) => {
    read.push({ name, mediaType, content: Buffer.from(value) });
  });
  parser.on('file', (name, file, filename, _encoding, mediaType) => {
    const chunks: Buffer[] = [];
    file.on('data', (chunk: Buffer) => chunks.push(chunk));
    file.on('end', () => read.push({ name, filename, mediaType, content: Buffer.concat(chunks) }));
  });
  await pipeline(Readable.from(allChunksOf(pieces)), parser);
  return read;
}

const stream = (bytes: Uint8Array): FormPart => ({
  name: 'image',
  filename: 's.png',
  mediaType: 'image/png',
  source: { open: () => allChunksOf([bytes.subarray(0, 3), bytes.subarray(3)]), spent: false },
});

it('writes a form that another parser reads: texts, bytes, Blobs and streams', async () => {
  const prompt = 'ein Reiher\r\nam Wasser';
  const parts = await readForm([
    { name: 'prompt', value: prompt },
    { name: 'image', filename: 'a.png', mediaType: 'image/png', source: png },
    { name: 'image', filename: 'b.png', mediaType: 'image/png', source: new Blob([png]) },
    stream(png),
  ]);
  expect(parts).toEqual([
    { name: 'prompt', mediaType: 'text/plain', content: Buffer.from(prompt) },
    ...['a.png', 'b.png', 's.png'].map((filename) => ({
      name: 'image',
      filename,
      mediaType: 'image/png',
      content: png,
    })),
  ]);
});

it('keeps quotes and line breaks of a name from becoming headers', async () => {
  const { pieces } = encodeMultipart(
    [{ name: 'image', filename: 'a".png\r\nx-evil: 1', mediaType: 'image/png', source: png }],
    boundary,
  );
  const text = Buffer.from(await collectBytes(allChunksOf(pieces))).toString('latin1');
  expect(text).toContain('filename="a%22.png%0D%0Ax-evil: 1"\r\ncontent-type: image/png\r\n\r\n');
});

it('knows its size to the byte where every part does', async () => {
  const { pieces, size } = encodeMultipart(
    [
      { name: 'prompt', value: 'Möwe' },
      { name: 'image', filename: 'ä.png', mediaType: 'image/png', source: new Blob([png]) },
    ],
    boundary,
  );
  expect(size).toBe((await collectBytes(allChunksOf(pieces))).byteLength);
});

it('knows no size where a stream does not', () => {
  expect(encodeMultipart([stream(png)], boundary)).not.toHaveProperty('size');
});

it('makes a new boundary each time, of characters that need no quotes', () => {
  const made = new Set(Array.from({ length: 100 }, createBoundary));
  expect(made.size).toBe(100);
  for (const each of made) expect(each).toMatch(/^[a-z0-9]{36}$/);
});

it('gives no body for none, and JSON as UTF-8', async () => {
  expect(encodeBody({ kind: 'none' })).toBeUndefined();
  const encoded = encodeBody({ kind: 'json', text: '{"prompt":"Möwe"}' });
  expect(encoded).toMatchObject({ contentType: 'application/json', size: 18 });
});
