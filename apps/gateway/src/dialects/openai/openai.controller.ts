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
import { ImageService } from '../../routing/image-service.js';
import { readPictures } from '../../uploads/read-pictures.js';
import { type Answer, answerTo } from './answer-to.js';

// Whether what is newer than us is refused or passed on is for the chosen upstream to say.
const keepNewer = { unknownKeys: 'keep', unknownValues: 'keep' } as const;

/** OpenAI's images API. */
@Controller('v1/images')
export class OpenAIController {
  constructor(
    @Inject(ImageService) private readonly images: ImageService,
    @Inject(RemotePictures) private readonly remote: RemotePictures,
  ) {}

  @Post('generations')
  @ImageRoute({
    dialect: 'OpenAI',
    summary: 'Draw pictures from words',
    answer: OpenAIGenerateImageResponse,
    events: [OpenAIGenerateImagePartialEvent, OpenAIGenerateImageCompletedEvent],
  })
  generate(
    @ImagewireBody(OpenAIGenerateImageRequest, keepNewer) request: OpenAIGenerateImageRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    return answerTo({ operation: 'generate', request, trace: { requestId: id } }, this.images, reply);
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
    request: OpenAIEditImageRequest | OpenAIEditImageJsonRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const pictures = await readPictures(request, (address) => this.remote.fetch(address));
    return answerTo({ operation: 'edit', request, pictures, trace: { requestId: id } }, this.images, reply);
  }

  @Post('variations')
  @ImageRoute({
    dialect: 'OpenAI',
    summary: 'Draw kin of a picture',
    answer: OpenAIImageVariationResponse,
  })
  async vary(
    @ImagewireBody(OpenAIImageVariationRequest, keepNewer) request: OpenAIImageVariationRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const pictures = await readPictures(request);
    return answerTo(
      { operation: 'variation', request, pictures, trace: { requestId: id } },
      this.images,
      reply,
    );
  }
}
