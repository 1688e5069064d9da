import { type Logger, pino } from 'pino';

import type { GatewayConfig } from '../config/gateway-config.js';
import { LogStream } from './log-stream.js';

/** The gateway's log: JSON lines on stdout, never with a key, a prompt or a picture in them. */
export const createLogger = (config: Pick<GatewayConfig, 'logLevel'>): Logger =>
  pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'err.config', 'err.request'],
    },
    new LogStream(),
  );
