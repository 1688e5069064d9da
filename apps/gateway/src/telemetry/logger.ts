import { type Logger, pino } from 'pino';

import type { GatewayConfig } from '../config/gateway-config.js';
import { LogStream } from './log-stream.js';
import { onceAMillisecond } from './once-a-millisecond.js';

/** The gateway's log: JSON lines on stdout, never with a key, a prompt or a picture in them. */
export const createLogger = (config: Pick<GatewayConfig, 'logLevel'>): Logger =>
  pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: () => timeOf(Date.now()),
      redact: ['req.headers.authorization', 'err.config', 'err.request'],
    },
    new LogStream(),
  );

const timeOf = onceAMillisecond((now) => `,"time":"${new Date(now).toISOString()}"`);
