import type { FastifyRequest } from 'fastify';

/** What a route that draws serves. */
export interface ImageRoute {
  readonly dialect: string;
  readonly operation: 'generate' | 'edit' | 'variation';
}

const operations: Readonly<Record<string, ImageRoute['operation']>> = {
  generations: 'generate',
  edits: 'edit',
  variations: 'variation',
};

const dialects: Readonly<Record<string, string>> = {
  '/v1': 'openai',
  '/v2/proxy': 'orq-proxy',
  '/v2/router': 'orq-router',
  '/legacy/v2/router': 'orq-router-legacy',
  '/sudo/v1': 'sudo',
};

const routes: ReadonlyMap<string | undefined, ImageRoute> = new Map(
  Object.entries(dialects).flatMap(([base, dialect]) =>
    Object.entries(operations).map(([last, operation]) => [`${base}/images/${last}`, { dialect, operation }]),
  ),
);

/** The dialect and operation of a request; undefined where it is for no route that draws. */
export const imageRouteOf = ({ routeOptions }: FastifyRequest): ImageRoute | undefined =>
  routes.get(routeOptions.url);
