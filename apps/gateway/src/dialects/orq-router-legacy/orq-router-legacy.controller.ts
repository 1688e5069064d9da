import { OrqRouterLegacyGenerateImageRequest, OrqRouterLegacyGenerateImageResponse } from '@imagewire/models';
import { ImagewireBody } from '@imagewire/nestjs';
import {
  openAIGenerateRequestFromOrqRouterLegacy,
  orqRouterLegacyGenerateResponseFromOpenAI,
} from '@imagewire/openai-compat';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ImageRoute } from '../../docs/image-route.js';
import { modelOf } from '../../routing/image-job.js';
import { ImageService } from '../../routing/image-service.js';
import { answerInDialect, type Body } from '../answer-in-dialect.js';
import { generateJobFrom } from '../convert-job.js';
import type { SayAnswer } from '../say-answer.js';

/** orq.ai's router API, as it was in November 2024. Requests to today's path that ask for this form by header are led here. */
@Controller('legacy/v2/router/images')
export class OrqRouterLegacyController {
  constructor(@Inject(ImageService) private readonly images: ImageService) {}

  @Post('generations')
  @ImageRoute({
    dialect: 'orq router, 2024 form',
    summary: 'Draw pictures from words',
    answer: OrqRouterLegacyGenerateImageResponse,
  })
  async generate(
    @ImagewireBody(OrqRouterLegacyGenerateImageRequest) body: OrqRouterLegacyGenerateImageRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = generateJobFrom(openAIGenerateRequestFromOrqRouterLegacy(body), request);
    const invented = { id: `img_${request.id.slice(4)}`, model: modelOf(job) };
    const say: SayAnswer = (answer, options) =>
      orqRouterLegacyGenerateResponseFromOpenAI(answer, { ...options, ...invented });
    return answerInDialect(job, this.images, { request, reply }, { dialect: 'orq-router-legacy', say });
  }
}
