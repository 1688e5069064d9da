import { timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';

import { OpenAIGenerateImageRequest, parseModel } from '@imagewire/models';

import { Database } from '../../../../apps/gateway/dist/store/database.js';
import { RequestRecords } from '../../../../apps/gateway/dist/store/request-records.js';
import { createLogger } from '../../../../apps/gateway/dist/telemetry/logger.js';
import { Metrics } from '../../../../apps/gateway/dist/telemetry/metrics.js';
import { createRequestId } from '../../../../apps/gateway/dist/telemetry/request-id.js';

const route = { dialect: 'openai', operation: 'generate' };

/** What a gateway owes a request besides its answer: its key and its body are checked, it is logged, counted and written down. Made of the gateway's own parts. */
export class Duties {
  metrics = new Metrics();
  log = createLogger({ logLevel: 'info' });

  constructor({ folder, key }) {
    this.records = new RequestRecords(new Database(join(folder, 'records.sqlite')));
    this.known = Buffer.from(`Bearer ${key}`);
  }

  /** Checks a request and begins to count it. */
  begin({ authorization }, body) {
    if (!timingSafeEqual(Buffer.from(authorization), this.known)) throw new Error('The key is not known.');
    const { model } = parseModel(OpenAIGenerateImageRequest, body);
    this.metrics.requested(route);
    return { id: createRequestId(), model, startedAt: Date.now() };
  }

  /** Tells of an answer how many images it has and what its usage is; resolves once that is written down. */
  async end({ id, model, startedAt }, images, tokens) {
    const upstream = 'upstream';
    const milliseconds = Date.now() - startedAt;
    const attempt = { model, upstream, startedAt, milliseconds, status: 200 };
    const usage = { model, upstream, images, tokens, cost: { amount: null, source: 'unknown' } };
    this.metrics.attempted(undefined, attempt);
    this.metrics.used(undefined, usage);
    this.metrics.ended(undefined, 200, 'upstream');
    this.metrics.answered(route, 200, milliseconds);
    this.log.info({ method: 'POST', path: '/v1/images/generations', status: 200, milliseconds }, 'request');
    const worked = this.records.addWork({ requestId: id, recordedAt: startedAt, attempts: [attempt], usage });
    const request = { id, caller: 'bench', operation: 'generate', model, startedAt, milliseconds };
    await this.records.addRequest({ ...request, status: 200, served: 'upstream', trace: {} });
    await worked;
  }
}
