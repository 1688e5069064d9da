import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';

import { Database } from '../store/database.js';
import { MODEL_REGISTRY, type ModelRegistry } from '../upstreams/model-registry.js';
import { Flights } from './flight.js';

/**
 * Ends the gateway once the last client was answered: work that goes on without its client is finished, then upstreams and the store are
 * closed. Nest's earlier hooks come while requests are still tried again.
 */
@Injectable()
export class Ending implements OnApplicationShutdown {
  constructor(
    @Inject(Flights) private readonly flights: Flights,
    @Inject(MODEL_REGISTRY) private readonly registry: ModelRegistry,
    @Inject(Database) private readonly database: Database,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.flights.untilOver();
    await this.registry.close?.();
    this.database.close();
  }
}
