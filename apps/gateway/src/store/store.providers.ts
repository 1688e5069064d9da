import { join } from 'node:path';

import type { Provider } from '@nestjs/common';

import { GatewayConfig } from '../config/gateway-config.js';
import { PictureStore } from '../delivery/picture-store.js';
import { CachedAnswers } from './cached-answers.js';
import { Database } from './database.js';
import { IdempotencyRecords } from './idempotency-records.js';
import { PictureIndex } from './picture-index.js';
import { RequestRecords } from './request-records.js';
import { Retention } from './retention.js';

const MEGABYTE = 1024 * 1024;

const onDatabase = (useClass: new (database: Database) => object): Provider => ({
  provide: useClass,
  useFactory: (database: Database) => new useClass(database),
  inject: [Database],
});

/** What outlives a request, in the data folder. */
export const storeProviders = ({
  dataFolder,
  storedMegabytes,
  deadlineSeconds,
}: GatewayConfig): Provider[] => [
  // Here and not in a factory: what cannot be opened must end the start in one line, and Nest prints a stack.
  { provide: Database, useValue: new Database(join(dataFolder, 'imagewire.db')) },
  onDatabase(RequestRecords),
  onDatabase(IdempotencyRecords),
  onDatabase(CachedAnswers),
  onDatabase(PictureIndex),
  {
    provide: PictureStore,
    useFactory: (index: PictureIndex) =>
      new PictureStore(
        join(dataFolder, 'pictures'),
        index,
        storedMegabytes * MEGABYTE,
        deadlineSeconds * 1000,
      ),
    inject: [PictureIndex],
  },
  Retention,
];
