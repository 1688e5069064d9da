import { addImagewireSchemas } from '@imagewire/nestjs';
import { INestApplication, ValidationPipe } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';

import { AppModule } from './app.module';

let app: INestApplication;
let url: string;

beforeAll(async () => {
  const moduleRef = await Test.createTestingModule({ imports: [AppModule] }).compile();
  app = moduleRef.createNestApplication({ logger: false });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app.close());

const post = (body: object) =>
  fetch(`${url}/pictures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('draws through the injected client', async () => {
  const answer = await post({ model: 'openai/gpt-image-1', prompt: 'a heron' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ data: [{ b64_json: expect.stringMatching(/^iVBORw0KGgo/) }] });
});

it('answers a wrong field in the words of image clients', async () => {
  const answer = await post({ model: 'openai/gpt-image-1', prompt: 'a heron', n: 'two' });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { param: 'n', code: 'invalid_type' } });
});

it('takes a form with a picture', async () => {
  const body = new FormData();
  body.append('prompt', 'two herons');
  body.append('image', new Blob(['12345'], { type: 'image/png' }), 'a.png');
  const answer = await fetch(`${url}/pictures/size`, { method: 'POST', body });
  expect(await answer.json()).toEqual({ prompt: 'two herons', bytes: 5 });
});

it('documents the fields of the classes', () => {
  const document = addImagewireSchemas(SwaggerModule.createDocument(app, new DocumentBuilder().build()));
  expect(document.components?.schemas?.['OrqProxyGenerateImageRequest']).toMatchObject({
    properties: { prompt: { type: 'string' } },
  });
});
