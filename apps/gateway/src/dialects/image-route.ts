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

const routes: ReadonlyMap<string, ImageRoute> = new Map(
  Object.entries(dialects).flatMap(([base, dialect]) =>
    Object.entries(operations).map(([last, operation]) => [`${base}/images/${last}`, { dialect, operation }]),
  ),
);

/** The dialect and operation of a route's pattern; undefined where it does not draw. */
export const imageRouteOf = (pattern: string): ImageRoute | undefined => routes.get(pattern);
