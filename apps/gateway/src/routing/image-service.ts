import { capabilitiesOf } from '@imagewire/capabilities';
import type { OpenAIGenerateImageResponse } from '@imagewire/models';
import { Inject, Injectable } from '@nestjs/common';

import { Delivery } from '../delivery/deliver.js';
import { GatewayError } from '../errors/gateway-error.js';
import type { PictureFormat } from '../upstreams/embedded/drawing/index.js';
import { MODEL_REGISTRY, type ModelOffer, type ModelRegistry } from '../upstreams/model-registry.js';
import type { ImageEvent } from '../upstreams/upstream.js';
import { type ImageJob, modelOf } from './image-job.js';

/** Takes a job from any dialect's door to its upstream and hands the pictures over as they were asked for. */
@Injectable()
export class ImageService {
  constructor(
    @Inject(MODEL_REGISTRY) private readonly registry: ModelRegistry,
    @Inject(Delivery) private readonly delivery: Delivery,
  ) {}

  /** The job's answer, in OpenAI's shape. */
  async run(job: ImageJob, signal: AbortSignal): Promise<OpenAIGenerateImageResponse> {
    const { upstream, model } = this.offerFor(job);
    const { response: answer } = await upstream.send(job, { model, signal });
    if (wantsLinks(job) && answer.data) {
      answer.data = await Promise.all(answer.data.map((image) => this.delivery.toLink(image, formatOf(job))));
    }
    return answer;
  }

  /** The job's images as they come. Fails before the first event where the upstream refuses the job. */
  async stream(job: ImageJob, signal: AbortSignal): Promise<AsyncIterable<ImageEvent>> {
    const { upstream, model } = this.offerFor(job);
    return upstream.stream(job, { model, signal });
  }

  private offerFor(job: ImageJob): ModelOffer {
    const name = modelOf(job);
    const [offer] = this.registry.offersOf(name);
    if (offer) return offer;
    throw new GatewayError(
      'model_not_found',
      `There is no model ${JSON.stringify(name)} here. GET /v1/models lists those that there are.`,
      'model',
    );
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
