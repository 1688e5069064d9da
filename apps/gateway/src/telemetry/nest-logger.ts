import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own lines in the gateway's log, from warnings upwards: what it says of its start is of no use to anyone. */
export const createNestLogger = (logger: Logger): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown, context?: unknown) => logger.warn({ context }, String(message)),
  error: (message: unknown, stack?: unknown) => logger.error({ stack }, String(message)),
  fatal: (message: unknown, stack?: unknown) => logger.fatal({ stack }, String(message)),
});
