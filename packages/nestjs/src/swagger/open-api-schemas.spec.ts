import { modelClasses, OpenAIEditImageJsonRequest, OpenAIEditImageRequest } from '@imagewire/models';
import { Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Validator } from '@seriousme/openapi-schema-validator';

import { addImagewireSchemas, ImagewireBody, imagewireSchemas } from '../index.js';

@Controller()
class EditsController {
  @Post('edits')
  edit(
    @ImagewireBody({ form: OpenAIEditImageRequest, json: OpenAIEditImageJsonRequest })
    _request: OpenAIEditImageRequest | OpenAIEditImageJsonRequest,
  ): void {
    return;
  }
}

@Module({ controllers: [EditsController] })
class HostModule {}

// The validator changes what it is given.
const validate = (document: object) =>
  new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);

describe.each(['3.0.0', '3.1.0'])('in an OpenAPI %s document', (openapi) => {
  it('every class has a valid schema', async () => {
    const schemas = imagewireSchemas(openapi);
    expect(Object.keys(schemas).sort()).toEqual(Object.keys(modelClasses).sort());
    const document = { openapi, info: { title: 't', version: '1' }, paths: {}, components: { schemas } };
    expect(await validate(document)).toMatchObject({ valid: true });
  });

  it('the routes of a host are valid with them', async () => {
    const app = await NestFactory.create(HostModule, { logger: false });
    await app.init();
    const options = new DocumentBuilder().setTitle('host').setOpenAPIVersion(openapi).build();
    const document = addImagewireSchemas(SwaggerModule.createDocument(app, options));
    await app.close();
    expect(await validate(document)).toMatchObject({ valid: true });
  });
});
