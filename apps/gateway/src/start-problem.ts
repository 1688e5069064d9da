import { ConfigurationError } from './config/configuration-error.js';

/** What Node tells of an address that cannot be listened on. */
interface ListenFacts {
  port?: number;
  address?: string;
  hostname?: string;
}

const problems: Readonly<Record<string, (facts: ListenFacts) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken. Stop what listens there, or choose another: PORT=3001 npm start`,
  EACCES: ({ port }) => `PORT=${port} needs more rights than this process has. Choose one above 1023.`,
  EADDRNOTAVAIL: ({ address }) => `HOST=${address} is no address of this machine.`,
  ENOTFOUND: ({ hostname }) => `HOST=${hostname} is no address, nor the name of one.`,
};

/** Why the gateway could not start, in a line; undefined for what only its error can tell. */
export function startProblem(error: unknown): string | undefined {
  if (error instanceof ConfigurationError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return problems[String(error.code)]?.(error as ListenFacts);
}
