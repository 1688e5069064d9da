import type { ImageModelV4, ImageModelV4Result } from '@ai-sdk/provider';

import type { AiSdkSettings } from '../../config/upstream-settings.js';
import type { ImageJob } from '../../routing/image-job.js';
import { limitsOf, type UpstreamLimits } from '../limits.js';
import { openInTime } from '../open-in-time.js';
import { streamOfAnswer } from '../stream-of-answer.js';
import type { Upstream, UpstreamAnswer, UpstreamCall, UpstreamStream } from '../upstream.js';
import { TIMED_OUT, UpstreamFailure } from '../upstream-failure.js';
import { type CallOptions, callOptions } from './call-options.js';
import { failureFrom } from './failure-from.js';
import { refuseLacking } from './lacks.js';
import { loadModels, type ModelMaker } from './load-model.js';
import { readResult } from './read-result.js';
import { refusalFrom } from './refusal-from.js';

const DEFAULT_TIMEOUT = 600_000;

/** Asks an image model of the Vercel AI SDK, by its own doGenerate: once, and all images in one call. */
export class AiSdkUpstream implements Upstream {
  readonly honours = [];
  private models?: Promise<ModelMaker>;

  constructor(
    readonly name: string,
    private readonly settings: AiSdkSettings,
    /** What relative modules are relative to. */
    private readonly folder: string,
  ) {}

  get limits(): UpstreamLimits {
    return limitsOf(this.settings);
  }

  async send(job: ImageJob, { model: id, signal }: UpstreamCall): Promise<UpstreamAnswer> {
    this.models ??= loadModels(this.name, this.settings, this.folder);
    const model = (await this.models)(id);
    await refuseLacking(job, model, this.settings);
    const options = await callOptions(job, this.settings);
    return readResult(job, await this.asked(model, options, signal), this.name);
  }

  /** The AI SDK has no streams of images: the events are those of the whole answer. */
  stream(job: ImageJob, call: UpstreamCall): Promise<UpstreamStream> {
    return openInTime(this.send(job, call).then((answer) => streamOfAnswer(job, answer)));
  }

  private async asked(
    model: ImageModelV4,
    options: CallOptions,
    signal: AbortSignal,
  ): Promise<ImageModelV4Result> {
    const { timeout = DEFAULT_TIMEOUT } = this.settings;
    const limit = AbortSignal.timeout(timeout);
    try {
      return await model.doGenerate({ ...options, abortSignal: AbortSignal.any([signal, limit]) });
    } catch (error) {
      signal.throwIfAborted();
      if (limit.aborted) throw timedOut(this.name, timeout);
      throw refusalFrom(error, this.name, this.settings) ?? failureFrom(error, this.name);
    }
  }
}

const timedOut = (name: string, milliseconds: number): UpstreamFailure =>
  new UpstreamFailure(
    `${name}: no answer within the timeout of ${milliseconds} ms; it may have been charged`,
    {
      failure: 'unknown',
      status: TIMED_OUT,
    },
  );
