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
import { ImageService } from '../../routing/image-service.js';
import { readPictures } from '../../uploads/read-pictures.js';
import { type Answer, answerTo } from './answer-to.js';

/** OpenAI's images API. */
@Controller('v1/images')
export class OpenAIController {
  constructor(@Inject(ImageService) private readonly images: ImageService) {}

  @Post('generations')
  @ImageRoute({
    dialect: 'OpenAI',
    summary: 'Draw pictures from words',
    answer: OpenAIGenerateImageResponse,
    events: [OpenAIGenerateImagePartialEvent, OpenAIGenerateImageCompletedEvent],
  })
  generate(
    @ImagewireBody(OpenAIGenerateImageRequest) request: OpenAIGenerateImageRequest,
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
    @ImagewireBody({ form: OpenAIEditImageRequest, json: OpenAIEditImageJsonRequest })
    request: OpenAIEditImageRequest | OpenAIEditImageJsonRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const pictures = await readPictures(request);
    return answerTo({ operation: 'edit', request, pictures, trace: { requestId: id } }, this.images, reply);
  }

  @Post('variations')
  @ImageRoute({
    dialect: 'OpenAI',
    summary: 'Draw kin of a picture',
    answer: OpenAIImageVariationResponse,
  })
  async vary(
    @ImagewireBody(OpenAIImageVariationRequest) request: OpenAIImageVariationRequest,
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
