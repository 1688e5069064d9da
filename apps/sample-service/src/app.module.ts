import { RouterClient } from '@imagewire/router-client';
import { Module, type OnApplicationShutdown } from '@nestjs/common';

import { PostcardsController } from './postcards.controller.js';

/** One client for the whole service: it keeps the connections. Key and address come from ORQ_API_KEY and ORQ_BASE_URL. */
@Module({
  controllers: [PostcardsController],
  providers: [{ provide: RouterClient, useFactory: () => new RouterClient({ localFiles: false }) }],
})
export class AppModule implements OnApplicationShutdown {
  constructor(private readonly client: RouterClient) {}

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
