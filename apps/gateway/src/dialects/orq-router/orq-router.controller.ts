import {
  OrqRouterEditImageRequest,
  OrqRouterEditImageResponse,
  OrqRouterGenerateImageRequest,
  OrqRouterGenerateImageResponse,
  OrqRouterImageVariationRequest,
  OrqRouterImageVariationResponse,
} from '@imagewire/models';
import { ImagewireBody } from '@imagewire/nestjs';
import {
  openAIEditRequestFromOrqRouter,
  openAIGenerateRequestFromOrqRouter,
  openAIVariationRequestFromOrqRouter,
  orqRouterEditResponseFromOpenAI,
  orqRouterGenerateResponseFromOpenAI,
  orqRouterVariationResponseFromOpenAI,
} from '@imagewire/openai-compat';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ImageRoute } from '../../docs/image-route.js';
import { ImageService } from '../../routing/image-service.js';
import { answerInDialect, type Body } from '../answer-in-dialect.js';
import { editJobFrom, generateJobFrom, variationJobFrom } from '../convert-job.js';

/** orq.ai's router API. */
@Controller('v2/router/images')
export class OrqRouterController {
  constructor(@Inject(ImageService) private readonly images: ImageService) {}

  @Post('generations')
  @ImageRoute({
    dialect: 'orq router',
    summary: 'Draw pictures from words',
    answer: OrqRouterGenerateImageResponse,
  })
  @ApiHeader({
    name: 'x-imagewire-dialect',
    required: false,
    description:
      'orq-router-legacy asks for the 2024 form of this path: body and answer are then those of /legacy/v2/router/images/generations.',
    schema: { type: 'string', enum: ['orq-router', 'orq-router-legacy'] },
  })
  async generate(
    @ImagewireBody(OrqRouterGenerateImageRequest) body: OrqRouterGenerateImageRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = generateJobFrom(openAIGenerateRequestFromOrqRouter(body), request);
    return answerInDialect(
      job,
      this.images,
      { request, reply },
      { dialect: 'orq-router', say: orqRouterGenerateResponseFromOpenAI },
    );
  }

  @Post('edits')
  @ImageRoute({
    dialect: 'orq router',
    summary: 'Change pictures',
    answer: OrqRouterEditImageResponse,
  })
  async edit(
    @ImagewireBody(OrqRouterEditImageRequest) body: OrqRouterEditImageRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = await editJobFrom(openAIEditRequestFromOrqRouter(body), request);
    return answerInDialect(
      job,
      this.images,
      { request, reply },
      { dialect: 'orq-router', say: orqRouterEditResponseFromOpenAI },
    );
  }

  @Post('variations')
  @ImageRoute({
    dialect: 'orq router',
    summary: 'Draw kin of a picture',
    answer: OrqRouterImageVariationResponse,
  })
  async vary(
    @ImagewireBody(OrqRouterImageVariationRequest) body: OrqRouterImageVariationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = await variationJobFrom(openAIVariationRequestFromOrqRouter(body), request);
    return answerInDialect(
      job,
      this.images,
      { request, reply },
      { dialect: 'orq-router', say: orqRouterVariationResponseFromOpenAI },
    );
  }
}
