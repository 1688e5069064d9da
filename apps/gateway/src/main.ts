import { fileURLToPath } from 'node:url';

import type { INestApplication } from '@nestjs/common';

import { createGateway } from './app.setup.js';
import { loadEnvironment } from './config/load-environment.js';
import type { ConfiguredRegistry } from './upstreams/configured-registry.js';
import { MODEL_REGISTRY } from './upstreams/model-registry.js';
import { PublicAddress } from './delivery/public-address.js';
import { type GatewayConfig, readConfig } from './config/gateway-config.js';
import { startProblem } from './start-problem.js';

const appFolder = fileURLToPath(new URL('..', import.meta.url));

/** How long requests in flight may take to end once the gateway is told to stop. */
const DRAIN_MILLISECONDS = 30_000;

function curlLine(url: string, needsKey: boolean): string {
  const key = needsKey ? ` -H 'Authorization: Bearer YOUR_KEY'` : '';
  return `curl -s ${url}/v1/images/generations${key} -H 'Content-Type: application/json' -d '{"model":"gpt-image-1","prompt":"a lighthouse at sunset"}' | node -e "process.stdout.write(Buffer.from(JSON.parse(fs.readFileSync(0)).data[0].b64_json,'base64'))" > picture.png`;
}

function announce(url: string, { apiKeys }: GatewayConfig): void {
  console.log(
    `\nImagewire gateway  ${url}\nDocumentation      ${url}/docs\n\nA first picture:\n\n${curlLine(url, apiKeys.length > 0)}\n`,
  );
}

async function serve(): Promise<void> {
  loadEnvironment(appFolder);
  const config = readConfig(process.env, appFolder);
  const app = await createGateway(config);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(giveUpDraining, DRAIN_MILLISECONDS).unref();
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await app.init();
  reloadOnHangup(app, config);
  // Fastify's own listen, because Nest's prints a stack trace for a taken port.
  const url = await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
  app.get(PublicAddress).listensOn(url);
  announce(url, config);
}

/** Without a file there is nothing to read again, and a terminal that closes ends the gateway. */
function reloadOnHangup(app: INestApplication, { configFile }: GatewayConfig): void {
  if (configFile === undefined) return;
  const registry = app.get<ConfiguredRegistry>(MODEL_REGISTRY);
  process.on('SIGHUP', () => console.log(registry.reload()));
}

function giveUpDraining(): never {
  console.error('Some requests did not end in time and were cut off.');
  process.exit(1);
}

/** Ends with one line where the cause is known, and with the error where it is not. */
function refuseToStart(error: unknown): never {
  console.error(startProblem(error) ?? error);
  process.exit(1);
}

await serve().catch(refuseToStart);
