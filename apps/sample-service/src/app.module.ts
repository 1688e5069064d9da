import { ImagewireModule } from '@imagewire/nestjs';
import { Module } from '@nestjs/common';

import { PostcardsController } from './postcards.controller.js';

/** One router client for the whole service: it keeps the connections. Key and address come from ORQ_API_KEY and ORQ_BASE_URL. */
@Module({
  imports: [
    ImagewireModule.forRoot({ router: { localFiles: false }, uploads: { maxFileBytes: 20_000_000 } }),
  ],
  controllers: [PostcardsController],
})
export class AppModule {}
