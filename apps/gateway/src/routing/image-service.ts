import { capabilitiesOf } from '@imagewire/capabilities';
import type { OpenAIGenerateImageResponse } from '@imagewire/models';
import { Inject, Injectable } from '@nestjs/common';

import { Delivery } from '../delivery/deliver.js';
import type { PictureFormat } from '../upstreams/embedded/drawing/index.js';
import { type ImageEvent, UPSTREAM, type Upstream } from '../upstreams/upstream.js';
import { type ImageJob, modelOf } from './image-job.js';

/** Takes a job from any dialect's door to its upstream and hands the pictures over as they were asked for. */
@Injectable()
export class ImageService {
  constructor(
    @Inject(UPSTREAM) private readonly upstream: Upstream,
    @Inject(Delivery) private readonly delivery: Delivery,
  ) {}

  /** The job's answer, in OpenAI's shape. */
  async run(job: ImageJob, signal: AbortSignal): Promise<OpenAIGenerateImageResponse> {
    const answer = await this.upstream.send(job, signal);
    if (wantsLinks(job) && answer.data) {
      answer.data = await Promise.all(answer.data.map((image) => this.delivery.toLink(image, formatOf(job))));
    }
    return answer;
  }

  /** The job's images as they come. Fails before the first event where the upstream refuses the job. */
  stream(job: ImageJob, signal: AbortSignal): Promise<AsyncIterable<ImageEvent>> {
    return this.upstream.stream(job, signal);
  }
}

/** Models that can hand over by link do so unless base64 was asked for; the others where the caller's dialect asked for links. */
function wantsLinks(job: ImageJob): boolean {
  const byLink = capabilitiesOf(modelOf(job))?.deliveries.includes('url') ?? false;
  const asked = 'response_format' in job.request ? job.request.response_format : job.delivery;
  return byLink ? asked !== 'b64_json' : asked === 'url';
}

const formatOf = (job: ImageJob): PictureFormat =>
  ('output_format' in job.request ? job.request.output_format : undefined) ?? 'png';
