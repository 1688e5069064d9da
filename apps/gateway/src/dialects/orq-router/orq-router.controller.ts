import {
  OrqRouterEditImageRequest,
  OrqRouterGenerateImageRequest,
  OrqRouterImageVariationRequest,
  type PlainObject,
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
import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { clientSignal } from '../../routing/client-signal.js';
import { ImageService } from '../../routing/image-service.js';
import { editJobFrom, encodeAnswer, generateJobFrom, variationJobFrom } from '../convert-job.js';

/** orq.ai's router API. */
@Controller('v2/router/images')
export class OrqRouterController {
  constructor(@Inject(ImageService) private readonly images: ImageService) {}

  @Post('generations')
  @HttpCode(200)
  async generate(
    @ImagewireBody(OrqRouterGenerateImageRequest) body: OrqRouterGenerateImageRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlainObject> {
    const job = generateJobFrom(openAIGenerateRequestFromOrqRouter(body), body, id);
    const answer = await this.images.run(job, clientSignal(reply));
    return encodeAnswer(orqRouterGenerateResponseFromOpenAI(answer, { carry: false }), reply);
  }

  @Post('edits')
  @HttpCode(200)
  async edit(
    @ImagewireBody(OrqRouterEditImageRequest) body: OrqRouterEditImageRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlainObject> {
    const job = await editJobFrom(openAIEditRequestFromOrqRouter(body), body, id);
    const answer = await this.images.run(job, clientSignal(reply));
    return encodeAnswer(orqRouterEditResponseFromOpenAI(answer, { carry: false }), reply);
  }

  @Post('variations')
  @HttpCode(200)
  async vary(
    @ImagewireBody(OrqRouterImageVariationRequest) body: OrqRouterImageVariationRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlainObject> {
    const job = await variationJobFrom(openAIVariationRequestFromOrqRouter(body), body, id);
    const answer = await this.images.run(job, clientSignal(reply));
    return encodeAnswer(orqRouterVariationResponseFromOpenAI(answer, { carry: false }), reply);
  }
}
