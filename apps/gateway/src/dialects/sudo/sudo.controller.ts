import { SudoGenerateImageRequest, type PlainObject } from '@imagewire/models';
import { ImagewireBody } from '@imagewire/nestjs';
import { openAIGenerateRequestFromSudo, sudoGenerateResponseFromOpenAI } from '@imagewire/openai-compat';
import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { clientSignal } from '../../routing/client-signal.js';
import { ImageService } from '../../routing/image-service.js';
import { encodeAnswer, generateJobFrom } from '../convert-job.js';

/** Sudo's images API. */
@Controller('sudo/v1/images')
export class SudoController {
  constructor(@Inject(ImageService) private readonly images: ImageService) {}

  @Post('generations')
  @HttpCode(200)
  async generate(
    @ImagewireBody(SudoGenerateImageRequest) body: SudoGenerateImageRequest,
    @Req() { id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlainObject> {
    const job = generateJobFrom(openAIGenerateRequestFromSudo(body), body, id);
    const answer = await this.images.run(job, clientSignal(reply));
    return encodeAnswer(sudoGenerateResponseFromOpenAI(answer, { carry: false }), reply);
  }
}
