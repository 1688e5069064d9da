import {
  OrqRouterEditImageRequest,
  OrqRouterEditImageResponse,
  OrqRouterGenerateImageRequest,
  OrqRouterGenerateImageResponse,
} from '@imagewire/models';
import { ImagewireBody, InjectRouterClient } from '@imagewire/nestjs';
import type { RouterClient } from '@imagewire/router-client';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

import { CallerSignal } from './caller-signal.js';

/** Postcards in the house style. */
@Controller('postcards')
export class PostcardsController {
  constructor(@InjectRouterClient() private readonly client: RouterClient) {}

  /** Draws a postcard. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: OrqRouterGenerateImageResponse })
  draw(
    @ImagewireBody(OrqRouterGenerateImageRequest) request: OrqRouterGenerateImageRequest,
    @CallerSignal() signal: AbortSignal,
  ): Promise<OrqRouterGenerateImageResponse> {
    request.prompt += '. A postcard of the 1930s, four colours.';
    return this.client.images.generate(request, { signal });
  }

  /** Turns a photograph into a postcard. */
  @Post('from-photo')
  @HttpCode(200)
  @ApiOkResponse({ type: OrqRouterEditImageResponse })
  redraw(
    @ImagewireBody(OrqRouterEditImageRequest) request: OrqRouterEditImageRequest,
    @CallerSignal() signal: AbortSignal,
  ): Promise<OrqRouterEditImageResponse> {
    return this.client.images.edit(request, { signal });
  }
}
