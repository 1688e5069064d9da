import {
  OpenAIEditImageJsonRequest,
  OpenAIEditImageRequest,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
} from '@imagewire/models';
import { Body, Controller, type INestApplication, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ApiBody,
  ApiExtension,
  ApiOkResponse,
  ApiProperty,
  DocumentBuilder,
  SwaggerModule,
} from '@nestjs/swagger';

import { addImagewireSchemas, ImagewireBody, schemaOf, schemaOneOf } from '../index.js';

class HostsOwn {
  @ApiProperty({ type: String })
  note!: string;
}

@Controller('images')
class ImagesController {
  @Post('generations')
  @ApiExtension('x-hosts-own', true)
  @ApiOkResponse({
    content: {
      'application/json': { schema: schemaOf(OpenAIGenerateImageResponse) },
      'text/event-stream': {
        schema: schemaOneOf('type', [OpenAIGenerateImagePartialEvent, OpenAIGenerateImageCompletedEvent]),
      },
    },
  })
  generate(@ImagewireBody(OpenAIGenerateImageRequest) _request: OpenAIGenerateImageRequest): void {
    return;
  }

  // A class of models as @nestjs/swagger takes any class: alone it shows nothing of it.
  @Post('edits')
  @ApiOkResponse({ type: OpenAIGenerateImageResponse })
  edit(
    @ImagewireBody({ form: OpenAIEditImageRequest, json: OpenAIEditImageJsonRequest })
    _request: OpenAIEditImageRequest | OpenAIEditImageJsonRequest,
  ): void {
    return;
  }

  @Post('notes')
  @ApiBody({ type: HostsOwn })
  note(@Body() _note: HostsOwn): void {
    return;
  }
}

class HostsBody extends OpenAIGenerateImageRequest {
  @ApiProperty({ type: String })
  purpose!: string;
}

@Controller('own')
class OwnController {
  @Post()
  draw(@ImagewireBody(HostsBody) _request: HostsBody): void {
    return;
  }
}

@Module({ controllers: [ImagesController, OwnController] })
class HostModule {}

let app: INestApplication;
beforeAll(async () => {
  app = await NestFactory.create(HostModule, { logger: false });
  await app.init();
});
afterAll(() => app.close());

const documentOf = (version = '3.1.0') =>
  addImagewireSchemas(
    SwaggerModule.createDocument(
      app,
      new DocumentBuilder().setTitle('host').setOpenAPIVersion(version).build(),
    ),
  );
const schemasOf = (version?: string) =>
  documentOf(version).components!.schemas as Record<
    string,
    { properties: Record<string, unknown>; required: string[] }
  >;

describe('addImagewireSchemas', () => {
  it('shows the body of a route with each Content-Type that it takes', () => {
    const { paths } = documentOf();
    expect(paths['/images/edits']?.post?.requestBody).toEqual({
      required: true,
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/OpenAIEditImageJsonRequest' } },
        'multipart/form-data': { schema: { $ref: '#/components/schemas/OpenAIEditImageRequest' } },
      },
    });
    const generations = paths['/images/generations']?.post;
    expect(generations).toMatchObject({ 'x-hosts-own': true });
    expect(Object.keys(generations?.requestBody as object)).toEqual(['required', 'content']);
    expect(JSON.stringify(paths)).not.toContain('x-imagewire');
  });

  it('shows names, docs, ranges, enums, files and required fields', () => {
    const { OpenAIGenerateImageRequest: request, OpenAIEditImageRequest: form } = schemasOf();
    expect(Object.keys(request!.properties)).toContain('output_compression');
    expect(request!.required).toEqual(['prompt']);
    expect(request!.properties.n).toMatchObject({ type: ['integer', 'null'], minimum: 1, maximum: 10 });
    expect(request!.properties.n).toHaveProperty('description', expect.stringContaining('How many images'));
    expect(request!.properties.background).toMatchObject({ enum: ['transparent', 'opaque', 'auto', null] });
    expect(form!.properties.mask).toMatchObject({ type: 'string', format: 'binary' });
  });

  it('says the same in the words of OpenAPI 3.0', () => {
    const { OpenAIGenerateImageRequest: request, OpenAIGenerateImageResponse: response } = schemasOf('3.0.0');
    expect(request!.properties.n).toMatchObject({ type: 'integer', nullable: true, minimum: 1, maximum: 10 });
    expect(request!.properties.background).toMatchObject({
      type: 'string',
      nullable: true,
      enum: ['transparent', 'opaque', 'auto', null],
    });
    expect(request!.properties.model).toMatchObject({ example: 'gpt-image-1.5' });
    expect(response!.properties.usage).toMatchObject({
      allOf: [{ $ref: '#/components/schemas/OpenAIUsage' }],
      description: expect.any(String) as string,
    });
  });

  it('shows classes inside classes, the host’s own beside them, and none that nothing names', () => {
    const names = Object.keys(schemasOf());
    for (const name of [
      'OpenAIImage',
      'OpenAIUsage',
      'OpenAITokensDetails',
      'OpenAIImageReference',
      'HostsOwn',
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => /^(Orq|Sudo)/.test(name))).toEqual([]);
  });

  it('shows a body’s class of the host’s own as @nestjs/swagger writes it', () => {
    const { paths } = documentOf();
    expect(paths['/own']?.post?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { $ref: '#/components/schemas/HostsBody' } } },
    });
    expect(schemasOf().HostsBody).toMatchObject({ properties: { purpose: { type: 'string' } } });
  });

  it('refuses unknown members where they are asked for, not in answers', () => {
    const schemas = schemasOf();
    expect(schemas.OpenAIEditImageJsonRequest).toMatchObject({ additionalProperties: false });
    expect(schemas.OpenAIImageReference).toMatchObject({ additionalProperties: false });
    expect(schemas.OpenAIImage).toMatchObject({ additionalProperties: true });
  });

  it('tells stream events apart by their type', () => {
    expect(schemaOneOf('type', [OpenAIGenerateImagePartialEvent, OpenAIGenerateImageCompletedEvent])).toEqual(
      {
        oneOf: [
          { $ref: '#/components/schemas/OpenAIGenerateImagePartialEvent' },
          { $ref: '#/components/schemas/OpenAIGenerateImageCompletedEvent' },
        ],
        discriminator: {
          propertyName: 'type',
          mapping: {
            'image_generation.partial_image': '#/components/schemas/OpenAIGenerateImagePartialEvent',
            'image_generation.completed': '#/components/schemas/OpenAIGenerateImageCompletedEvent',
          },
        },
      },
    );
    expect(() => schemaOneOf('prompt', [OpenAIGenerateImageRequest])).toThrow(TypeError);
  });

  it('can be called again', () => {
    const document = documentOf();
    expect(addImagewireSchemas(structuredClone(document))).toEqual(document);
  });

  it('refuses a class of the host under the name of a model', () => {
    const document = documentOf();
    document.components!.schemas!.OpenAIUsage = {
      type: 'object',
      properties: { tokens: { type: 'number' } },
    };
    expect(() => addImagewireSchemas(document)).toThrow(/OpenAIUsage .* rename/);
  });
});
