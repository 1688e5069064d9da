import {
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  OrqRouterGenerateImageRequest,
  OrqRouterGenerateImageResponse,
  standardSchema,
} from '@imagewire/models';
import { ImagewireBody, ImagewireModule, InjectRouterClient } from '@imagewire/nestjs';
import type { RouterClient } from '@imagewire/router-client';
import {
  Body,
  Controller,
  HttpCode,
  Module,
  Post,
  StandardSchemaValidationPipe,
  UsePipes,
} from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

@Controller('pictures')
export class PicturesController {
  constructor(@InjectRouterClient('prints') private readonly client: RouterClient) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: OrqRouterGenerateImageResponse })
  draw(
    @ImagewireBody(OrqRouterGenerateImageRequest) request: OrqRouterGenerateImageRequest,
  ): Promise<OrqRouterGenerateImageResponse> {
    return this.client.images.generate(request);
  }

  @Post('size')
  @HttpCode(200)
  size(@ImagewireBody(OpenAIEditImageRequest) { image, prompt }: OpenAIEditImageRequest) {
    return { prompt, bytes: (image as File).size };
  }

  @Post('schema')
  @HttpCode(200)
  @UsePipes(new StandardSchemaValidationPipe())
  schema(@Body({ schema: standardSchema(OpenAIGenerateImageRequest) }) request: OpenAIGenerateImageRequest) {
    return { isInstance: request instanceof OpenAIGenerateImageRequest };
  }
}

@Module({
  imports: [
    ImagewireModule.forRoot({
      name: 'prints',
      router: { apiKey: 'key', baseURL: process.env['UPSTREAM_URL'] },
      uploads: { maxFileBytes: 5 },
    }),
  ],
  controllers: [PicturesController],
})
export class AppModule {}
