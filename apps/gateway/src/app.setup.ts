import 'reflect-metadata';

import type { IncomingMessage } from 'node:http';

import { useImagewireUploads } from '@imagewire/nestjs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastify from 'fastify';
import type { Logger } from 'pino';

import { guardAccess } from './access/access.js';
import { limitRequests } from './access/limit-requests.js';
import { AppModule } from './app.module.js';
import type { GatewayConfig } from './config/gateway-config.js';
import { modelUrl } from './dialects/openai/model-url.js';
import { legacyUrl, refuseUnknownForms } from './dialects/orq-router-legacy/choose-form.js';
import { serveDocs } from './docs/serve-docs.js';
import { AllowedMethods } from './errors/allowed-methods.js';
import { answerBadAddress, answerClientError, refuseHeaders } from './errors/before-routing.js';
import { ErrorFilter } from './errors/error.filter.js';
import { GatewayAdapter } from './gateway-adapter.js';
import { drainOnClose } from './health/drain.js';
import { onArrival } from './on-arrival.js';
import { createLogger } from './telemetry/logger.js';
import { Metrics } from './telemetry/metrics.js';
import { createNestLogger } from './telemetry/nest-logger.js';
import { createRequestId } from './telemetry/request-id.js';
import { logRequests } from './telemetry/request-log.js';
import { Traces } from './telemetry/traces.js';
import { watchRequests } from './telemetry/watch-requests.js';
import { allowDataUrls } from './uploads/allow-data-urls.js';
import { refuseBrokenText } from './uploads/refuse-broken-text.js';

// Longer than an upload may take, which is told so in better words.
const REQUEST_MILLISECONDS = 310_000;

/** So many bytes may wait for a client before no more are read for it: two reads of a socket, where Node's own measure is one. */
const MOST_WAITING = 131_072;

/** Builds the application that main serves and the end-to-end tests drive. */
export async function createGateway(
  config: GatewayConfig,
  logger = createLogger(config),
): Promise<NestFastifyApplication> {
  const adapter = createAdapter(logger);
  const server = adapter.getInstance();
  const metrics = new Metrics();
  const traces = new Traces(config.keepPrompts);
  const allowedMethods = new AllowedMethods();
  // A body of any other type is left unread: ImagewireBody refuses it, and says what the route takes.
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));
  refuseBrokenText(adapter);
  allowedMethods.watch(server);
  onArrival(server, [
    logRequests(server),
    watchRequests(server, metrics, traces),
    drainOnClose(server),
    guardAccess(server, config),
    refuseUnknownForms,
    refuseHeaders(server),
  ]);
  limitRequests(server, config);
  allowDataUrls(server);
  const module = AppModule.forConfig(config, { metrics, traces });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: createNestLogger(logger),
    // main says what went wrong.
    abortOnError: false,
  });
  useImagewireUploads(app);
  app.useGlobalFilters(new ErrorFilter(allowedMethods));
  serveDocs(app);
  return app;
}

const createAdapter = (logger: Logger): GatewayAdapter =>
  new GatewayAdapter({
    // No middleware in the way of Express is used here.
    skipMiddie: true,
    http: { highWaterMark: MOST_WAITING },
    loggerInstance: logger,
    // telemetry/request-log.ts writes the one line of a request.
    logController: new fastify.LogController({ disableRequestLogging: true }),
    genReqId: () => createRequestId(),
    requestIdHeader: false,
    rewriteUrl: (request: IncomingMessage) => modelUrl(legacyUrl(request)),
    // parseModel refuses such keys itself, with their path.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    requestTimeout: REQUEST_MILLISECONDS,
    // health/drain.ts refuses in our own words.
    return503OnClosing: false,
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerClientError,
  });
