import { SudoGenerateImageRequest, SudoGenerateImageResponse } from '@imagewire/models';
import { ImagewireBody } from '@imagewire/nestjs';
import { openAIGenerateRequestFromSudo, sudoGenerateResponseFromOpenAI } from '@imagewire/openai-compat';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ImageRoute } from '../../docs/image-route.js';
import { ImageService } from '../../routing/image-service.js';
import { answerInDialect, type Body } from '../answer-in-dialect.js';
import { generateJobFrom } from '../convert-job.js';

/** Sudo's images API. */
@Controller('sudo/v1/images')
export class SudoController {
  constructor(@Inject(ImageService) private readonly images: ImageService) {}

  @Post('generations')
  @ImageRoute({
    dialect: 'Sudo',
    summary: 'Draw pictures from words',
    answer: SudoGenerateImageResponse,
  })
  async generate(
    @ImagewireBody(SudoGenerateImageRequest) body: SudoGenerateImageRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Body> {
    const job = generateJobFrom(openAIGenerateRequestFromSudo(body), request);
    return answerInDialect(
      job,
      this.images,
      { request, reply },
      { dialect: 'sudo', say: sudoGenerateResponseFromOpenAI },
    );
  }
}
