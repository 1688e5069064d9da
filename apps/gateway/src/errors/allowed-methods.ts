import type { FastifyInstance } from 'fastify';

/** Answers which methods a path takes, so that a wrong one is told apart from a path that does not exist. */
export class AllowedMethods {
  private readonly routes = new Map<string, Set<string>>();

  /** Learns every route that is registered from now on. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ url, method }) => {
      const methods = this.routes.get(url) ?? new Set();
      this.routes.set(url, methods);
      for (const name of [method].flat()) methods.add(name);
    });
  }

  /** The methods of a path, in the order of their registration; none where there is no such path. */
  of(path: string): string[] {
    const routes = [...this.routes].filter(([pattern]) => matches(pattern, path));
    return routes.flatMap(([, methods]) => [...methods]);
  }
}

function matches(pattern: string, path: string): boolean {
  const expected = pattern.split('/');
  const given = path.split('/');
  return (
    expected.length === given.length &&
    expected.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  );
}
