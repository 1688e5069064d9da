import { ImagewireError } from '@imagewire/models';
import { type Logger, pino } from 'pino';

import type { GatewayConfig } from '../config/gateway-config.js';
import { UpstreamFailure } from '../upstreams/upstream-failure.js';
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
      serializers: { err: errorForLog },
    },
    new LogStream(),
  );

/** An error with its stack; of an upstream's failure only the facts: its words, its body and what both led to may hold a prompt. */
const errorForLog = (error: Error): object =>
  error instanceof UpstreamFailure ? factsForLog(error) : pino.stdSerializers.err(error);

function factsForLog({ name, facts }: UpstreamFailure): object {
  const { failure, status, code, requestId, cause } = facts;
  const reason = cause instanceof ImagewireError ? cause.kind : undefined;
  return { type: name, failure, status, code, requestId, reason };
}

const timeOf = onceAMillisecond((now) => `,"time":"${new Date(now).toISOString()}"`);
