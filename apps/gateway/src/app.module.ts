import { type DynamicModule, Module } from '@nestjs/common';

import { GatewayConfig } from './config/gateway-config.js';
import { OpenAIController } from './dialects/openai/openai.controller.js';
import { HealthController } from './health/health.controller.js';
import { EmbeddedUpstream } from './upstreams/embedded/embedded-upstream.js';
import { UPSTREAM } from './upstreams/upstream.js';

/** The gateway, put together for one configuration. */
@Module({})
export class AppModule {
  static forConfig(config: GatewayConfig): DynamicModule {
    return {
      module: AppModule,
      controllers: [HealthController, OpenAIController],
      providers: [
        { provide: GatewayConfig, useValue: config },
        { provide: UPSTREAM, useClass: EmbeddedUpstream },
      ],
    };
  }
}
