import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { AnswerStore } from '../../src/delivery/answer-store.js';
import { Delivery } from '../../src/delivery/deliver.js';
import { PublicAddress } from '../../src/delivery/public-address.js';
import { LinkSigner } from '../../src/delivery/signed-link.js';
import { AnswerFinder } from '../../src/routing/answer-finder.js';
import { AnswerMemory } from '../../src/routing/answer-memory.js';
import { Flights } from '../../src/routing/flight.js';
import { ImageService } from '../../src/routing/image-service.js';
import type { JobObserver } from '../../src/routing/job-observer.js';
import { Journal } from '../../src/routing/journal.js';
import { KeyedAnswers } from '../../src/routing/keyed-answers.js';
import { Router } from '../../src/routing/router.js';
import { UpstreamGuards } from '../../src/routing/upstream-guard.js';
import { CachedAnswers } from '../../src/store/cached-answers.js';
import { Database } from '../../src/store/database.js';
import { IdempotencyRecords } from '../../src/store/idempotency-records.js';
import { RequestRecords } from '../../src/store/request-records.js';
import type { ModelRegistry } from '../../src/upstreams/model-registry.js';
import { Life } from './life.js';
import { MemoryPictures } from './memory-pictures.js';
import type { VirtualClock } from './virtual-clock.js';

const DAY = 86_400_000;

// Files in memory where the machine has a folder for them: it is a process that is killed here, not a disk.
const room = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The service over scripted upstreams, with a store of its own that can be left as a crash leaves it and opened again. */
export class ServiceBench {
  private readonly folder = mkdtempSync(join(room, 'imagewire-bench-'));
  readonly pictures = new MemoryPictures();
  database = this.openDatabase();
  flights = new Flights();
  life = new Life();
  service: ImageService;

  constructor(
    private readonly registry: ModelRegistry,
    private readonly clock: VirtualClock,
    private readonly deadline = 900_000,
    private readonly observers: readonly JobObserver[] = [],
  ) {
    this.service = this.createService();
  }

  /** The gateway is killed and started again on the same data. */
  restart(): void {
    this.life.end(this.database);
    this.life = new Life();
    this.database = this.openDatabase();
    this.flights = new Flights();
    this.service = this.createService();
  }

  end(): void {
    this.database.close();
    rmSync(this.folder, { recursive: true });
  }

  private openDatabase(): Database {
    return new Database(join(this.folder, 'imagewire.db'));
  }

  private createService(): ImageService {
    const { database, flights, life, pictures } = this;
    const clock = life.clockOf(this.clock);
    const registry = life.registryOf(this.registry);
    const delivery = new Delivery(
      pictures,
      new LinkSigner(Buffer.from('secret')),
      new PublicAddress('http://here'),
    );
    const answers = new AnswerStore(pictures, delivery);
    const router = new Router(registry, new UpstreamGuards(), clock, this.deadline);
    const journal = new Journal(new RequestRecords(database), clock, false, this.observers);
    const finder = new AnswerFinder(
      router,
      flights,
      new KeyedAnswers(new IdempotencyRecords(database), answers, flights, clock, DAY),
      new AnswerMemory(new CachedAnswers(database), answers, flights, clock),
      journal,
      pictures,
    );
    return new ImageService(router, finder, delivery, journal, pictures);
  }
}
