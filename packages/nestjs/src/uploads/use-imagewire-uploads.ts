import type { IncomingMessage } from 'node:http';

import type { INestApplication } from '@nestjs/common';

import type { UploadOptions } from './upload-options.js';
import { Uploads } from './uploads.js';

/** Where a request carries its application's Uploads. A global symbol: this package may be loaded once as ESM and once as CommonJS. */
const UPLOADS = Symbol.for('imagewire.uploads');

type MarkedRequest = IncomingMessage & { [UPLOADS]?: Uploads };

const byDefault = new Uploads();

/**
 * Prepares an application for `ImagewireBody` with forms, before it listens: sets its limits and, on Fastify, leaves multipart bodies to
 * the route. Express needs this only for other limits than the default ones. An application that registers `@fastify/multipart`
 * does so before this call. Throws a RangeError for a limit that is none.
 */
export function useImagewireUploads(app: INestApplication, options?: UploadOptions): void {
  const uploads = new Uploads(options);
  const adapter = app.getHttpAdapter();
  if (adapter.getType() === 'fastify') leaveMultipartAlone(adapter.getInstance() as FastifyParsers);
  app.use((request: MarkedRequest, _response: unknown, next: () => void) => {
    request[UPLOADS] = uploads;
    next();
  });
}

/** The uploads of the application that a request came to. */
export const uploadsOf = (request: MarkedRequest): Uploads => request[UPLOADS] ?? byDefault;

/** The part of a Fastify instance that is used here; this package does not depend on Fastify. */
interface FastifyParsers {
  hasContentTypeParser(contentType: string): boolean;
  addContentTypeParser(
    contentType: string,
    parser: (request: unknown, payload: unknown, done: (error: null) => void) => void,
  ): void;
}

function leaveMultipartAlone(server: FastifyParsers): void {
  if (server.hasContentTypeParser('multipart/form-data')) return;
  server.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
}
