import type { HttpServer, INestApplication } from '@nestjs/common';

import type { UploadOptions } from './upload-options.js';
import { Uploads } from './uploads.js';

/** Where a server carries its application's Uploads. A global symbol: this package may be loaded once as ESM and once as CommonJS. */
const UPLOADS = Symbol.for('imagewire.uploads');

interface MarkedServer {
  [UPLOADS]?: Uploads;
}

/** The server of a request: Express names it `app`, Fastify `server`. */
export interface ServedRequest {
  app?: MarkedServer;
  server?: MarkedServer;
}

const byDefault = new Uploads();

/**
 * Prepares an application for `ImagewireBody` with forms, before it listens: sets its limits and, on Fastify, leaves multipart bodies to
 * the route. Express needs this only for other limits than the default ones; ImagewireModule does the same by its option `uploads`. An
 * application that registers `@fastify/multipart` does so before this call. Throws a RangeError for a limit that is none.
 */
export function useImagewireUploads(app: INestApplication, options?: UploadOptions): void {
  registerUploads(app.getHttpAdapter(), options);
}

/** As {@link useImagewireUploads}, by the adapter of the application. */
export function registerUploads(adapter: HttpServer, options?: UploadOptions): void {
  const server = adapter.getInstance() as MarkedServer & FastifyParsers;
  server[UPLOADS] = new Uploads(options);
  if (adapter.getType() === 'fastify') leaveMultipartAlone(server);
}

/** Tells whether an application's uploads were set up already. */
export const hasUploads = (adapter: HttpServer): boolean =>
  (adapter.getInstance() as MarkedServer)[UPLOADS] !== undefined;

/** The uploads of the application that a request came to. */
export const uploadsOf = ({ app, server }: ServedRequest): Uploads => (server ?? app)?.[UPLOADS] ?? byDefault;

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
