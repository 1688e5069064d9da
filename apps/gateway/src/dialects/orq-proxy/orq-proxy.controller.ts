import {
  OrqProxyEditImageRequest,
  OrqProxyEditImageResponse,
  OrqProxyGenerateImageRequest,
  OrqProxyGenerateImageResponse,
  OrqProxyImageVariationRequest,
  OrqProxyImageVariationResponse,
} from '@imagewire/models';
import { ImagewireBody } from '@imagewire/nestjs';
import {
  openAIEditRequestFromOrqProxy,
  openAIGenerateRequestFromOrqProxy,
  openAIVariationRequestFromOrqProxy,
  orqProxyEditResponseFromOpenAI,
  orqProxyGenerateResponseFromOpenAI,
  orqProxyVariationResponseFromOpenAI,
} from '@imagewire/openai-compat';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ImageRoute } from '../../docs/image-route.js';
import { ImageService } from '../../routing/image-service.js';
import { answerInDialect, type Body } from '../answer-in-dialect.js';
import { editJobFrom, generateJobFrom, variationJobFrom } from '../convert-job.js';

/** orq.ai's proxy API, as it was in 2025. */
@Controller('v2/proxy/images')
export class OrqProxyController {
  constructor(@Inject(ImageService) private readonly images: ImageService) {}

  @Post('generations')
  @ImageRoute({
    dialect: 'orq proxy',
    summary: 'Draw pictures from words',
    answer: OrqProxyGenerateImageResponse,
  })
  async generate(
    @ImagewireBody(OrqProxyGenerateImageRequest) body: OrqProxyGenerateImageRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = generateJobFrom(openAIGenerateRequestFromOrqProxy(body), request);
    return answerInDialect(
      job,
      this.images,
      { request, reply },
      { dialect: 'orq-proxy', say: orqProxyGenerateResponseFromOpenAI },
    );
  }

  @Post('edits')
  @ImageRoute({
    dialect: 'orq proxy',
    summary: 'Change pictures',
    answer: OrqProxyEditImageResponse,
  })
  async edit(
    @ImagewireBody(OrqProxyEditImageRequest) body: OrqProxyEditImageRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = await editJobFrom(openAIEditRequestFromOrqProxy(body), request);
    return answerInDialect(
      job,
      this.images,
      { request, reply },
      { dialect: 'orq-proxy', say: orqProxyEditResponseFromOpenAI },
    );
  }

  @Post('variations')
  @ImageRoute({
    dialect: 'orq proxy',
    summary: 'Draw kin of a picture',
    answer: OrqProxyImageVariationResponse,
  })
  async vary(
    @ImagewireBody(OrqProxyImageVariationRequest) body: OrqProxyImageVariationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = await variationJobFrom(openAIVariationRequestFromOrqProxy(body), request);
    return answerInDialect(
      job,
      this.images,
      { request, reply },
      { dialect: 'orq-proxy', say: orqProxyVariationResponseFromOpenAI },
    );
  }
}
