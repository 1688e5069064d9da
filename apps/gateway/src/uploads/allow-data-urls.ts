import type { FastifyInstance } from 'fastify';

/** Largest JSON body of an edit, in bytes: three pictures of the most characters that a data URL may have. */
const EDIT_BODY_BYTES = 64 * 1024 * 1024;

/** Lets the route that takes pictures inside JSON have bodies as large as those need; every other keeps Fastify's limit of 1 MiB. */
export function allowDataUrls(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.url === '/v1/images/edits') route.bodyLimit = EDIT_BODY_BYTES;
  });
}
