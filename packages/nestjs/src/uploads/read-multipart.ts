import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { addAbortSignal, type Writable } from 'node:stream';

import { type FormField, formParts, type ModelClass } from '@imagewire/models';

import { createFormParser } from './form-parser.js';
import { receiveFile } from './receive-file.js';
import {
  bodyAlreadyRead,
  bodyTooLarge,
  emptyBody,
  longBoundary,
  missingBoundary,
  uploadAborted,
  uploadTimeout,
} from './refusals.js';
import type { Spool } from './spool.js';
import type { UploadLimits } from './upload-options.js';

/** How long a refused client may go on sending before its connection is cut. */
const LINGER_MILLISECONDS = 30_000;

/** The longest boundary that is taken: busboy throws a plain Error on one of more than 252 characters. */
const MOST_BOUNDARY = 200;

/** One multipart body that is being read. */
interface Reading {
  request: IncomingMessage;
  modelClass: ModelClass;
  spool: Spool;
  limits: UploadLimits;
  /** Every part that has begun to arrive. */
  fields: Promise<FormField>[];
  /** Ends the reading; its reason is what the body is refused for. */
  refusal: AbortController;
}

/**
 * Reads a multipart body from the request itself, whatever framework stands around it. Throws a RequestBodyError for everything
 * that is wrong with the form, or what the disk refuses; nothing is being written any more when it does.
 */
export async function readMultipart(
  request: IncomingMessage,
  modelClass: ModelClass,
  spool: Spool,
  limits: UploadLimits,
): Promise<FormField[]> {
  const refusal = new AbortController();
  // Every file listens to it.
  setMaxListeners(Infinity, refusal.signal);
  const reading: Reading = { request, modelClass, spool, limits, fields: [], refusal };
  const timer = setTimeout(() => refusal.abort(uploadTimeout(limits)), limits.timeoutMilliseconds);
  try {
    refuseByHeaders(request, limits);
    await pump(reading, createParser(reading));
    return await Promise.all(reading.fields);
  } catch (error) {
    refusal.abort(error);
    await Promise.allSettled(reading.fields);
    drain(request);
    throw refusal.signal.reason;
  } finally {
    clearTimeout(timer);
  }
}

/** Refuses what cannot be read at all, or is known to be too large before a byte of it has come. */
function refuseByHeaders(request: IncomingMessage, limits: UploadLimits): void {
  const { 'content-type': contentType = '', 'content-length': length } = request.headers;
  if (request.readableEnded) throw bodyAlreadyRead();
  if (request.destroyed) throw uploadAborted();
  const [, boundary] = /;\s*boundary=("[^"]+"|[^\s";]+)/i.exec(contentType) ?? [];
  if (boundary === undefined) throw missingBoundary();
  if (boundary.length > MOST_BOUNDARY) throw longBoundary(MOST_BOUNDARY);
  if (Number(length) > limits.maxBodyBytes) throw bodyTooLarge(limits);
}

function createParser({ request, modelClass, spool, limits, fields, refusal }: Reading): Writable {
  const refuse = (error: unknown): void => refusal.abort(error);
  return createFormParser({
    contentType: request.headers['content-type'] ?? '',
    limits,
    partOf: formParts(modelClass),
    refuse,
    onText: (name, text) => fields.push(Promise.resolve([name, text])),
    onFile: (name, file, stream) => {
      const content = addAbortSignal(refusal.signal, stream);
      const field = receiveFile(content, file, spool, limits.maxMemoryBytes).then((whole): FormField => [
        name,
        whole,
      ]);
      field.catch(refuse);
      fields.push(field);
    },
  });
}

/** Moves the body into the parser until every part has been read. The request is never destroyed: its sender shall read the answer. */
function pump({ request, limits, refusal }: Reading, parser: Writable): Promise<void> {
  let received = 0;
  const count = (chunk: Buffer): void => {
    received += chunk.length;
    if (received > limits.maxBodyBytes) refusal.abort(bodyTooLarge(limits));
  };
  request.on('data', count);
  request.once('end', () => {
    if (received === 0) refusal.abort(emptyBody());
  });
  request.once('close', () => {
    if (!request.complete) refusal.abort(uploadAborted());
  });
  return new Promise((settle, fail) => {
    parser.once('finish', settle);
    refusal.signal.addEventListener('abort', () => {
      request.off('data', count).unpipe(parser);
      fail(refusal.signal.reason as Error);
    });
    request.pipe(parser);
  });
}

/** Takes what a refused client still sends, so that it comes to read its answer, and cuts off one that does not end. */
function drain(request: IncomingMessage): void {
  if (request.destroyed) return;
  request.resume();
  const timer = setTimeout(() => request.destroy(), LINGER_MILLISECONDS).unref();
  request.once('close', () => clearTimeout(timer));
}
