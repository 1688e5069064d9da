import { OpenAIGenerateImageRequest, type PlainObject, serializeModel } from '@imagewire/models';
import { ImagewireBody } from '@imagewire/nestjs';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { UPSTREAM, type Upstream } from '../../upstreams/upstream.js';

/** OpenAI's images API. */
@Controller('v1/images')
export class OpenAIController {
  constructor(@Inject(UPSTREAM) private readonly upstream: Upstream) {}

  @Post('generations')
  @HttpCode(200)
  async generate(
    @ImagewireBody(OpenAIGenerateImageRequest) request: OpenAIGenerateImageRequest,
    @Req() http: FastifyRequest,
  ): Promise<PlainObject> {
    const job = { request, trace: { requestId: http.id } };
    return serializeModel(await this.upstream.send(job, AbortSignal.timeout(600_000)));
  }
}
