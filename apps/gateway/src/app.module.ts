import { type DynamicModule, Module } from '@nestjs/common';

import { GatewayConfig } from './config/gateway-config.js';
import { AnswerStore } from './delivery/answer-store.js';
import { Delivery } from './delivery/deliver.js';
import { PicturesController } from './delivery/pictures.controller.js';
import { LinkSigner, loadSecret } from './delivery/signed-link.js';
import { ModelsController } from './dialects/openai/models.controller.js';
import { OpenAIController } from './dialects/openai/openai.controller.js';
import { OrqProxyController } from './dialects/orq-proxy/orq-proxy.controller.js';
import { OrqRouterController } from './dialects/orq-router/orq-router.controller.js';
import { OrqRouterLegacyController } from './dialects/orq-router-legacy/orq-router-legacy.controller.js';
import { SudoController } from './dialects/sudo/sudo.controller.js';
import { HealthController } from './health/health.controller.js';
import { PublicAddress } from './delivery/public-address.js';
import { RemotePictures } from './delivery/remote-pictures.js';
import { AnswerFinder } from './routing/answer-finder.js';
import { ImageService } from './routing/image-service.js';
import { ConfiguredRegistry } from './upstreams/configured-registry.js';
import { routingProviders } from './routing/routing.providers.js';
import { storeProviders } from './store/store.providers.js';
import { Metrics } from './telemetry/metrics.js';
import { MetricsController } from './telemetry/metrics.controller.js';
import type { Traces } from './telemetry/traces.js';
import { EmbeddedRegistry } from './upstreams/embedded/embedded-registry.js';
import { EmbeddedUpstream } from './upstreams/embedded/embedded-upstream.js';
import { MODEL_REGISTRY, type ModelRegistry } from './upstreams/model-registry.js';

const createRegistry = (config: GatewayConfig, pictures: RemotePictures): ModelRegistry =>
  config.configFile === undefined
    ? new EmbeddedRegistry(new EmbeddedUpstream(config.seed))
    : new ConfiguredRegistry(config.configFile, config, pictures);

/** What is told of requests and jobs. */
export interface Telemetry {
  readonly metrics: Metrics;
  readonly traces: Traces;
}

/** The gateway, put together for one configuration. */
@Module({})
export class AppModule {
  /** Throws a ConfigurationError for a configuration file that cannot be used. */
  static forConfig(config: GatewayConfig, { metrics, traces }: Telemetry): DynamicModule {
    const pictures = new RemotePictures();
    return {
      module: AppModule,
      // In the order of /docs.
      controllers: [
        OpenAIController,
        ModelsController,
        OrqProxyController,
        OrqRouterController,
        OrqRouterLegacyController,
        SudoController,
        PicturesController,
        HealthController,
        MetricsController,
      ],
      providers: [
        { provide: GatewayConfig, useValue: config },
        { provide: PublicAddress, useFactory: () => new PublicAddress(config.publicUrl) },
        // Here and not in a factory: what cannot be written must end the start in one line, and Nest prints a stack.
        { provide: LinkSigner, useValue: new LinkSigner(loadSecret(config.dataFolder)) },
        ...storeProviders(config),
        Delivery,
        AnswerStore,
        ...routingProviders(config, [metrics, traces]),
        { provide: Metrics, useValue: metrics },
        AnswerFinder,
        ImageService,
        { provide: RemotePictures, useValue: pictures },
        { provide: MODEL_REGISTRY, useValue: createRegistry(config, pictures) },
      ],
    };
  }
}
