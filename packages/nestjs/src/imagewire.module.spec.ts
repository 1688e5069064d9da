import { FakeUpstream } from '@imagewire/fake-upstream';
import { OpenAIEditImageRequest, OrqProxyGenerateImageResponse } from '@imagewire/models';
import type { ProxyClient } from '@imagewire/proxy-client';
import type { RouterClient } from '@imagewire/router-client';
import {
  Body,
  Controller,
  HttpCode,
  type INestApplication,
  Injectable,
  Module,
  Post,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';

import { platforms } from '../test/host-app.js';
import { filePart, multipart, multipartType, send, textPart } from '../test/raw-request.js';
import {
  clientToken,
  ImagewireBody,
  ImagewireModule,
  InjectProxyClient,
  InjectRouterClient,
  InjectSudoClient,
} from './index.js';

const upstream = new FakeUpstream();
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(() => upstream.reset());

const request = { model: 'openai/gpt-image-1', prompt: 'a heron' };
const options = () => ({ apiKey: 'key', baseURL: upstream.url, maxRetries: 0 });

@Controller()
class PicturesController {
  constructor(
    @InjectProxyClient() readonly proxy: ProxyClient,
    @InjectProxyClient('second') readonly second: ProxyClient,
  ) {}

  @Post('draw')
  @HttpCode(200)
  draw(@Body() body: { account?: string }): Promise<OrqProxyGenerateImageResponse> {
    return (body.account ? this.second : this.proxy).images.generate(request);
  }

  @Post('form')
  @HttpCode(200)
  form(@ImagewireBody(OpenAIEditImageRequest) body: OpenAIEditImageRequest) {
    return { prompt: body.prompt };
  }

  @Post('broken')
  broken() {
    return this.proxy.images.edit({ model: 'm', prompt: 'p', image: 'https://pictures.example/a.png' });
  }
}

const service = (): Type => {
  @Module({
    imports: [
      ImagewireModule.forRoot({ proxy: options(), uploads: { maxFileBytes: 10 } }),
      ImagewireModule.forRootAsync({
        name: 'second',
        useFactory: async () => ({ proxy: { ...options(), apiKey: 'second key' } }),
      }),
    ],
    controllers: [PicturesController],
  })
  class ServiceModule {}
  return ServiceModule;
};

describe.each(platforms)('ImagewireModule on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  const post = (route: string, body: object) =>
    send(`${url}/${route}`, 'application/json', JSON.stringify(body));

  beforeAll(async () => {
    const adapter = platform === 'express' ? new ExpressAdapter() : new FastifyAdapter();
    app = await NestFactory.create(service(), adapter, { logger: false });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  it('gives each route the client of its name', async () => {
    expect((await post('draw', {})).status).toBe(200);
    expect((await post('draw', { account: 'second' })).status).toBe(200);
    expect(upstream.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer key',
      'Bearer second key',
    ]);
  });

  it('takes uploads within the limits it was given, with no other call', async () => {
    const form = (size: number) =>
      send(
        `${url}/form`,
        multipartType,
        multipart(textPart('prompt', 'p'), filePart('image', Buffer.alloc(size, 'x'))),
      );
    expect(await form(10)).toMatchObject({ status: 200, body: { prompt: 'p' } });
    expect(await form(11)).toMatchObject({
      status: 413,
      body: { error: { code: 'file_too_large', param: 'image' } },
    });
  });

  it('answers a refusal of the server as the server told it', async () => {
    const error = {
      message: 'no such size',
      type: 'invalid_request_error',
      param: 'size',
      code: 'invalid_value',
    };
    upstream.play({ do: 'answer', status: 400, body: { error } });
    const answer = await post('draw', {});
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ param: 'size', code: 'invalid_value' });
    expect(answer.body.error?.message).toContain('no such size');
  });

  it.each([
    [401, 502, 'authentication'],
    [404, 502, 'not_found'],
    [429, 429, 'rate_limit'],
    [500, 502, 'internal_server'],
  ])('answers %i of the server with %i and keeps its words to itself', async (status, expected, code) => {
    upstream.play({ do: 'answer', status, body: { error: { message: 'key sk-secret of account 7' } } });
    const answer = await post('draw', {});
    expect(answer).toMatchObject({ status: expected, body: { error: { code } } });
    expect(JSON.stringify(answer.body)).not.toContain('account 7');
  });

  it('answers a picture that cannot be sent with its field', async () => {
    expect(await post('broken', {})).toMatchObject({
      status: 400,
      body: { error: { code: 'image_input', param: 'image' } },
    });
  });
});

describe('ImagewireModule', () => {
  it('closes its clients with the application', async () => {
    const app = await NestFactory.create(service(), new ExpressAdapter(), { logger: false });
    await app.init();
    const client = await app.resolve<ProxyClient>(clientToken('proxy'), undefined, { strict: false });
    await app.close();
    await expect(client.images.generate(request)).rejects.toThrow();
    expect(upstream.requests).toEqual([]);
  });

  it('gives everyone the same client', async () => {
    const moduleRef = await Test.createTestingModule({ imports: [service()] }).compile();
    const { proxy } = moduleRef.get(PicturesController);
    expect(await moduleRef.resolve(clientToken('proxy'), undefined, { strict: false })).toBe(proxy);
    await moduleRef.close();
  });

  it('lets a test put its own client in the place of one', async () => {
    const fake = { images: {} };
    const moduleRef = await Test.createTestingModule({ imports: [service()] })
      .overrideProvider(clientToken('proxy'))
      .useValue(fake)
      .compile();
    expect(moduleRef.get(PicturesController).proxy).toBe(fake);
    await moduleRef.close();
  });

  it('is there for every module when it is global', async () => {
    @Injectable()
    class Deep {
      constructor(@InjectRouterClient() readonly router: RouterClient) {}
    }
    @Module({ providers: [Deep] })
    class DeepModule {}
    const moduleRef = await Test.createTestingModule({
      imports: [ImagewireModule.forRoot({ isGlobal: true, router: options() }), DeepModule],
    }).compile();
    expect(moduleRef.get(Deep, { strict: false }).router.dialect).toBe('orq-router');
    await moduleRef.close();
  });

  it('says at start what to set up when a client is injected that is not there', async () => {
    @Controller()
    class Needs {
      constructor(@InjectSudoClient('other') readonly sudo: unknown) {}
    }
    const started = Test.createTestingModule({
      imports: [ImagewireModule.forRoot({ name: 'other' })],
      controllers: [Needs],
    }).compile();
    await expect(started).rejects.toThrow("import ImagewireModule.forRoot({ name: 'other', sudo: {} })");
  });

  it('refuses options of a client that cannot work at start', async () => {
    const started = Test.createTestingModule({
      imports: [
        ImagewireModule.forRootAsync({ useFactory: () => ({ proxy: { ...options(), baseURL: 'nowhere' } }) }),
      ],
    }).compile();
    await expect(started).rejects.toThrow('baseURL');
  });

  it('refuses a name that is no option, which a factory may give', async () => {
    const useFactory = () => ({ proxy: options(), upload: { maxFileBytes: 10 } });
    const started = Test.createTestingModule({
      imports: [ImagewireModule.forRootAsync({ useFactory })],
    }).compile();
    await expect(started).rejects.toThrow('upload is no option of ImagewireModule: there are proxy, router');
  });

  it.each(['name', 'isGlobal'])(
    'says where %s belongs when a factory gives it, too late to be heard',
    async (extra) => {
      const useFactory = () => ({ proxy: options(), [extra]: extra === 'name' ? 'second' : true });
      const started = Test.createTestingModule({
        imports: [ImagewireModule.forRootAsync({ useFactory })],
      }).compile();
      await expect(started).rejects.toThrow(`put it beside, as in forRootAsync({ ${extra}, useFactory })`);
    },
  );

  it.each([undefined, 'router'])(
    'refuses %p from a factory, which is no object of options',
    async (given) => {
      const started = Test.createTestingModule({
        imports: [ImagewireModule.forRootAsync({ useFactory: () => given as unknown as object })],
      }).compile();
      await expect(started).rejects.toThrow(
        'the factory of ImagewireModule.forRootAsync must give an object',
      );
    },
  );

  it.each([undefined, null, 'router'])('says which options there are where forRoot is given %p', (given) => {
    expect(() => ImagewireModule.forRoot(given as unknown as object)).toThrow(
      'ImagewireModule.forRoot needs an object of options, as in { router: {} }; there are proxy, router',
    );
  });

  it.each([undefined, null, {}, { useFactory: undefined }])('says that %p names no factory', (given) => {
    expect(() => ImagewireModule.forRootAsync(given as object)).toThrow(
      'ImagewireModule.forRootAsync needs one of useFactory, useClass, useExisting',
    );
  });

  it.each([
    ['name', 5],
    ['name', null],
    ['isGlobal', 'false'],
  ])('refuses %s that is %p', (extra, value) => {
    const given = { [extra]: value };
    expect(() => ImagewireModule.forRoot(given)).toThrow(`${extra} of ImagewireModule must be`);
    expect(() => ImagewireModule.forRootAsync({ ...given, useFactory: () => ({}) })).toThrow(
      `${extra} of ImagewireModule must be`,
    );
  });
});
