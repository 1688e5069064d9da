import {
  OpenAIEditImageRequest,
  OrqProxyGenerateImageRequest,
  OrqProxyGenerateImageResponse,
} from '@imagewire/models';
import { ImagewireBody, ImagewireModule, InjectProxyClient } from '@imagewire/nestjs';
import { ProxyClient } from '@imagewire/proxy-client';
import { Controller, HttpCode, Module, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

@Controller('pictures')
export class PicturesController {
  constructor(@InjectProxyClient() private readonly client: ProxyClient) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: OrqProxyGenerateImageResponse })
  draw(
    @ImagewireBody(OrqProxyGenerateImageRequest) request: OrqProxyGenerateImageRequest,
  ): Promise<OrqProxyGenerateImageResponse> {
    return this.client.images.generate(request);
  }

  @Post('size')
  @HttpCode(200)
  size(@ImagewireBody(OpenAIEditImageRequest) { image, prompt }: OpenAIEditImageRequest) {
    return { prompt, bytes: (image as File).size };
  }
}

@Module({
  imports: [
    ImagewireModule.forRootAsync({
      useFactory: () => ({ proxy: { apiKey: 'key', baseURL: process.env.UPSTREAM_URL } }),
    }),
  ],
  controllers: [PicturesController],
})
export class AppModule {}
