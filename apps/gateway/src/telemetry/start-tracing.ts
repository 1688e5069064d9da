import { diag, type DiagLogger, DiagLogLevel } from '@opentelemetry/api';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { startNodeSdk } from '@opentelemetry/sdk-node';
import type { Logger } from 'pino';

/**
 * Exports traces as the OTEL_* variables of the environment say. What is returned sends what is left and ends it; what cannot be sent
 * is told in the log and troubles nobody else.
 */
export function startTracing(logger: Logger): () => Promise<void> {
  const named = resourceFromAttributes({ 'service.name': 'imagewire-gateway' });
  // Metrics have a page of their own, and the log goes to stdout.
  const sdk = startNodeSdk({
    baseResource: defaultResource().merge(named),
    metricReaders: [],
    logRecordProcessors: [],
  });
  diag.setLogger(diagLogger(logger), { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  return () =>
    sdk.shutdown().catch((err: unknown) => logger.warn({ err }, 'the last traces could not be sent'));
}

/** What OpenTelemetry says of itself, in the gateway's log. */
function diagLogger(logger: Logger): DiagLogger {
  const say =
    (level: 'error' | 'warn' | 'info' | 'debug' | 'trace') =>
    (message: string): void => {
      logger[level](`OpenTelemetry: ${message}`);
    };
  return {
    error: say('error'),
    warn: say('warn'),
    info: say('info'),
    debug: say('debug'),
    verbose: say('trace'),
  };
}
