import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';

import { Database } from '../store/database.js';
import { Flights } from './flight.js';

/** Ends the gateway once the last client was answered: work that goes on without its client is finished, then the store is closed. */
@Injectable()
export class Ending implements OnApplicationShutdown {
  constructor(
    @Inject(Flights) private readonly flights: Flights,
    @Inject(Database) private readonly database: Database,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.flights.untilOver();
    this.database.close();
  }
}
