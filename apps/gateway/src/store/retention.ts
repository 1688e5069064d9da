import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

import { GatewayConfig } from '../config/gateway-config.js';
import { CachedAnswers } from './cached-answers.js';
import { IdempotencyRecords } from './idempotency-records.js';
import { RequestRecords } from './request-records.js';

const SWEEP_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;

/** Forgets records whose time is over, once a minute. */
@Injectable()
export class Retention implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(Retention.name);
  private sweep?: NodeJS.Timeout;

  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(RequestRecords) private readonly requests: RequestRecords,
    @Inject(IdempotencyRecords) private readonly keys: IdempotencyRecords,
    @Inject(CachedAnswers) private readonly answers: CachedAnswers,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.removeExpired();
    const sweep = (): void => {
      this.removeExpired().catch((error: unknown) =>
        this.logger.error('expired records could not be removed', error),
      );
    };
    this.sweep = setInterval(sweep, SWEEP_MILLISECONDS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
  }

  /** Forgets all that is over at a moment, in Unix milliseconds. */
  async removeExpired(now = Date.now()): Promise<void> {
    await Promise.all([
      this.requests.removeBefore(now - this.config.recordDays * DAY_MILLISECONDS),
      this.keys.removeExpired(now),
      this.answers.removeExpired(now),
    ]);
  }
}
