import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage } from 'node:http';

import {
  OpenAIEditImageJsonRequest,
  OpenAIEditImageRequest,
  OpenAIGenerateImageRequest,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';
import {
  Controller,
  HttpCode,
  type INestApplication,
  Module,
  Post,
  Req,
  ValidationPipe,
} from '@nestjs/common';
import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';

import {
  ImagewireBody,
  ImagewireErrorFilter,
  keepUploads,
  type UploadOptions,
  useImagewireUploads,
} from '../src/index.js';

/** The frameworks that Nest runs on. */
export const platforms = ['express', 'fastify'] as const;

/** Tells of requests that reached the route `/held`, and lets them go. */
export const held = new EventEmitter<{ arrived: []; release: [] }>();

/** What a route was given, with each file as its name, type, size and hash. */
async function described(model: object): Promise<PlainObject> {
  const members = Object.entries(serializeModel(model)).map(
    async ([name, value]): Promise<[string, unknown]> => [
      name,
      Array.isArray(value) ? await Promise.all(value.map(describeValue)) : await describeValue(value),
    ],
  );
  return { class: model.constructor.name, ...Object.fromEntries(await Promise.all(members)) };
}

async function describeValue(value: unknown): Promise<unknown> {
  if (!(value instanceof File)) return value;
  const hash = createHash('sha256').update(Buffer.from(await value.arrayBuffer()));
  return { name: value.name, type: value.type, size: value.size, sha256: hash.digest('hex') };
}

@Controller()
class HostController {
  @Post('json')
  @HttpCode(200)
  json(@ImagewireBody(OpenAIGenerateImageRequest) body: OpenAIGenerateImageRequest) {
    return described(body);
  }

  @Post('form')
  @HttpCode(200)
  form(@ImagewireBody(OpenAIEditImageRequest) body: OpenAIEditImageRequest) {
    return described(body);
  }

  @Post('both')
  @HttpCode(200)
  both(
    @ImagewireBody({ form: OpenAIEditImageRequest, json: OpenAIEditImageJsonRequest })
    body: OpenAIEditImageRequest | OpenAIEditImageJsonRequest,
  ) {
    return described(body);
  }

  @Post('kept')
  @HttpCode(200)
  kept(
    @ImagewireBody(OpenAIEditImageRequest, { unknownKeys: 'keep', unknownValues: 'keep' })
    body: OpenAIEditImageRequest,
  ) {
    return described(body);
  }

  @Post('outlived')
  @HttpCode(200)
  outlived(
    @ImagewireBody(OpenAIEditImageRequest) body: OpenAIEditImageRequest,
    @Req() request: IncomingMessage & { raw?: IncomingMessage },
  ) {
    keepUploads(request.raw ?? request, once(held, 'release'));
    return described(body);
  }

  @Post('held')
  @HttpCode(200)
  async hold(@ImagewireBody(OpenAIEditImageRequest) body: OpenAIEditImageRequest) {
    held.emit('arrived');
    await new Promise<void>((settle) => held.once('release', settle));
    return described(body);
  }
}

@Module({ controllers: [HostController] })
class HostModule {}

/** The strictest pipe that a host can have: it must leave the models as they are. */
const strictestPipe = new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true });

/** A small service, as a user would write it, that listens on a free port. */
export async function startHost(
  platform: (typeof platforms)[number],
  options?: UploadOptions,
  pipe = strictestPipe,
): Promise<INestApplication> {
  const adapter = platform === 'express' ? new ExpressAdapter() : new FastifyAdapter();
  const app = await NestFactory.create(HostModule, adapter, { logger: false });
  app.useGlobalPipes(pipe);
  app.useGlobalFilters(new ImagewireErrorFilter(app.get(HttpAdapterHost)));
  useImagewireUploads(app, options);
  await app.listen(0, '127.0.0.1');
  return app;
}
