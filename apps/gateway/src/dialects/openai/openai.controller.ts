import {
  OpenAIEditImageCompletedEvent,
  OpenAIEditImageJsonRequest,
  OpenAIEditImagePartialEvent,
  OpenAIEditImageRequest,
  OpenAIEditImageResponse,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  OpenAIImageVariationRequest,
  OpenAIImageVariationResponse,
} from '@imagewire/models';
import { ImagewireBody } from '@imagewire/nestjs';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ImageRoute } from '../../docs/image-route.js';
import { RemotePictures } from '../../delivery/remote-pictures.js';
import { defaultModels, type JobParts } from '../../routing/image-job.js';
import { ImageService } from '../../routing/image-service.js';
import { noRouting } from '../../routing/job-routing.js';
import { picturesFor } from '../../uploads/job-pictures.js';
import { readPictures } from '../../uploads/read-pictures.js';
import { MODEL_REGISTRY, type ModelRegistry } from '../../upstreams/model-registry.js';
import { clientOf } from '../client-of.js';
import type { Body } from '../answer-in-dialect.js';
import { answerTo } from './answer-to.js';

// Whether what is newer than us is refused or passed on is for the chosen upstream to say.
const keepNewer = { unknownKeys: 'keep', unknownValues: 'keep' } as const;

// OpenAI's requests have no place for anything but the model's own parameters.
const plainJob = (requestId: string): JobParts => ({ trace: { requestId }, routing: noRouting });

/** OpenAI's images API. */
@Controller('v1/images')
export class OpenAIController {
  constructor(
    @Inject(ImageService) private readonly images: ImageService,
    @Inject(RemotePictures) private readonly remote: RemotePictures,
    @Inject(MODEL_REGISTRY) private readonly registry: ModelRegistry,
  ) {}

  @Post('generations')
  @ImageRoute({
    dialect: 'OpenAI',
    summary: 'Draw pictures from words',
    answer: OpenAIGenerateImageResponse,
    events: [OpenAIGenerateImagePartialEvent, OpenAIGenerateImageCompletedEvent],
  })
  generate(
    @ImagewireBody(OpenAIGenerateImageRequest, keepNewer) body: OpenAIGenerateImageRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = { operation: 'generate', request: body, ...plainJob(request.id) } as const;
    return answerTo(job, this.images, { request, reply });
  }

  @Post('edits')
  @ImageRoute({
    dialect: 'OpenAI',
    summary: 'Change pictures',
    answer: OpenAIEditImageResponse,
    events: [OpenAIEditImagePartialEvent, OpenAIEditImageCompletedEvent],
  })
  async edit(
    @ImagewireBody({ form: OpenAIEditImageRequest, json: OpenAIEditImageJsonRequest }, keepNewer)
    body: OpenAIEditImageRequest | OpenAIEditImageJsonRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const { signal } = clientOf({ request, reply });
    const offers = this.registry.offersOf(body.model ?? defaultModels.edit);
    const pictures = await picturesFor(body, offers, { remote: this.remote, signal });
    const job = { operation: 'edit', request: body, pictures, ...plainJob(request.id) } as const;
    return answerTo(job, this.images, { request, reply });
  }

  @Post('variations')
  @ImageRoute({
    dialect: 'OpenAI',
    summary: 'Draw kin of a picture',
    answer: OpenAIImageVariationResponse,
  })
  async vary(
    @ImagewireBody(OpenAIImageVariationRequest, keepNewer) body: OpenAIImageVariationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const pictures = await readPictures(body);
    const job = { operation: 'variation', request: body, pictures, ...plainJob(request.id) } as const;
    return answerTo(job, this.images, { request, reply });
  }
}
