import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream';

import type { FormField, ModelClass } from '@imagewire/models';

import { readMultipart } from './read-multipart.js';
import { Slots } from './slots.js';
import { Spool } from './spool.js';
import { completeUploadOptions, type UploadLimits, type UploadOptions } from './upload-options.js';

/** What the files of a request are kept for, beside its answer. */
const needs = new WeakMap<IncomingMessage, Promise<unknown>[]>();

/**
 * Keeps the files of a request's form until a promise has settled, though its answer is complete or its client has left: for work that
 * goes on without them. To be called before that.
 */
export function keepUploads(request: IncomingMessage, work: Promise<unknown>): void {
  needs.set(request, [...(needs.get(request) ?? []), work]);
}

/** What reads the uploads of one application: its limits, and how many it reads at a time. */
export class Uploads {
  private readonly limits: UploadLimits;
  private readonly slots: Slots;

  constructor(options?: UploadOptions) {
    this.limits = completeUploadOptions(options);
    this.slots = new Slots(this.limits.maxConcurrent);
  }

  /**
   * Reads a request's multipart body, after those that came before it. Files on disk stay until the answer is complete or the client
   * has left, and until whatever {@link keepUploads} was told of has settled; when this throws they are gone already.
   */
  async read(
    request: IncomingMessage,
    response: ServerResponse,
    modelClass: ModelClass,
  ): Promise<FormField[]> {
    const spool = new Spool(this.limits.spoolFolder);
    try {
      const fields = await this.slots.run(() => readMultipart(request, modelClass, spool, this.limits));
      finished(response, () => void Promise.allSettled(needs.get(request) ?? []).then(() => spool.remove()));
      return fields;
    } catch (error) {
      await spool.remove();
      throw error;
    }
  }
}
