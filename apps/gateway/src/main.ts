import { fileURLToPath } from 'node:url';

import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';

import { createGateway } from './app.setup.js';
import { loadEnvironment } from './config/load-environment.js';
import { readConfig } from './config/read-config.js';
import type { ConfiguredRegistry } from './upstreams/configured-registry.js';
import { MODEL_REGISTRY } from './upstreams/model-registry.js';
import { PublicAddress } from './delivery/public-address.js';
import type { GatewayConfig } from './config/gateway-config.js';
import { wantsTraces } from './config/wants-traces.js';
import { createLogger } from './telemetry/logger.js';
import { startProblem } from './start-problem.js';

const appFolder = fileURLToPath(new URL('..', import.meta.url));

function curlLine(url: string, needsKey: boolean): string {
  const key = needsKey ? ` -H 'Authorization: Bearer YOUR_KEY'` : '';
  return `curl -s ${url}/v1/images/generations${key} -H 'Content-Type: application/json' -d '{"model":"gpt-image-2","prompt":"a lighthouse at sunset"}' | node -e "process.stdout.write(Buffer.from(JSON.parse(fs.readFileSync(0)).data[0].b64_json,'base64'))" > picture.png`;
}

function announce(url: string, { apiKeys }: GatewayConfig): void {
  console.log(
    `\nImagewire gateway  ${url}\nDocumentation      ${url}/docs\n\nA first picture:\n\n${curlLine(url, apiKeys.length > 0)}\n`,
  );
}

async function serve(): Promise<void> {
  loadEnvironment(appFolder);
  const config = readConfig(process.env, appFolder);
  const logger = createLogger(config);
  const endTraces = wantsTraces(process.env) ? await startTraces(logger) : undefined;
  const app = await createGateway(config, logger);
  onStop(() => app.close().then(endTraces), config);
  await app.init();
  reloadOnHangup(app, config);
  // Fastify's own listen, because Nest's prints a stack trace for a taken port.
  const url = await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
  app.get(PublicAddress).listensOn(url);
  announce(url, config);
}

/** Loaded only where it is wanted: it is the largest thing that the gateway would bring. */
async function startTraces(logger: Logger): Promise<() => Promise<void>> {
  const { startTracing } = await import('./telemetry/start-tracing.js');
  return startTracing(logger);
}

/** Ends the process once everything has come to its end, or was given the time to. */
function onStop(end: () => Promise<void>, { drainSeconds }: GatewayConfig): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => giveUpDraining(drainSeconds), drainSeconds * 1000).unref();
    void end().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Without a file there is nothing to read again, and a terminal that closes ends the gateway. */
function reloadOnHangup(app: INestApplication, { configFile }: GatewayConfig): void {
  if (configFile === undefined) return;
  const registry = app.get<ConfiguredRegistry>(MODEL_REGISTRY);
  process.on('SIGHUP', () => console.log(registry.reload()));
}

function giveUpDraining(seconds: number): never {
  console.error(`Some requests did not end within ${seconds} s (IMAGEWIRE_DRAIN_SECONDS) and were cut off.`);
  process.exit(1);
}

/** Ends with one line where the cause is known, and with the error where it is not. */
function refuseToStart(error: unknown): never {
  console.error(startProblem(error) ?? error);
  process.exit(1);
}

await serve().catch(refuseToStart);
