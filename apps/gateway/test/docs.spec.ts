import { Validator } from '@seriousme/openapi-schema-validator';

import { sendRaw } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

interface Operation {
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

const readDocument = async (): Promise<{
  paths: Record<string, { post?: Operation }>;
  components: { schemas: object };
}> => (await (await fetch(`${gateway.url}/openapi.json`)).json()) as never;

describe('/openapi.json', () => {
  it('is a valid document', async () => {
    expect(await new Validator().validate((await readDocument()) as never)).toMatchObject({ valid: true });
  });

  it('shows every other route too', async () => {
    const { paths } = await readDocument();
    for (const path of [
      '/v1/models',
      '/v1/models/{id}',
      '/pictures/{name}',
      '/health/live',
      '/health/ready',
      '/metrics',
    ])
      expect(paths[path]).toHaveProperty(['get', 'responses', '200', 'content']);
  });

  it.each([
    '/v1/images/generations',
    '/v1/images/edits',
    '/v1/images/variations',
    '/v2/proxy/images/generations',
    '/v2/proxy/images/edits',
    '/v2/proxy/images/variations',
    '/v2/router/images/generations',
    '/v2/router/images/edits',
    '/v2/router/images/variations',
    '/legacy/v2/router/images/generations',
    '/sudo/v1/images/generations',
  ])('says what %s takes, gives and refuses', async (path) => {
    const operation = (await readDocument()).paths[path]?.post;
    expect(Object.keys(operation?.requestBody?.content ?? {})).not.toEqual([]);
    expect(operation?.responses['200']?.content).toHaveProperty(['application/json']);
    expect(operation?.responses['400']?.content?.['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/OpenAIErrorBody',
    });
  });

  it('has every schema that it refers to', async () => {
    const document = await readDocument();
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(named).not.toEqual([]);
    for (const name of named) expect(document.components.schemas).toHaveProperty([name ?? '']);
  });

  it('shows both bodies of an edit, and the events of a stream', async () => {
    const operation = (await readDocument()).paths['/v1/images/edits']?.post;
    expect(Object.keys(operation?.requestBody?.content ?? {})).toEqual(
      expect.arrayContaining(['multipart/form-data', 'application/json']),
    );
    expect(JSON.stringify(operation?.responses['200']?.content?.['text/event-stream'])).toContain(
      'OpenAIEditImageCompletedEvent',
    );
  });
});

describe('/docs', () => {
  it('is a page', async () => {
    const page = await fetch(`${gateway.url}/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('swagger-ui');
  });

  it('needs a key where the gateway has some: as any client sends it, or as the password that a browser asks for', async () => {
    const guarded = await startGateway({ IMAGEWIRE_API_KEYS: 'right' });
    try {
      for (const path of ['/docs', '/docs/swagger-ui-init.js', '/openapi.json']) {
        const get = (authorization?: string) =>
          sendRaw(guarded.url + path, { method: 'GET', headers: authorization ? { authorization } : {} });
        expect(await get()).toMatchObject({
          status: 401,
          headers: { 'www-authenticate': expect.stringMatching(/^Basic /) as string },
        });
        expect((await get(`Basic ${btoa('me:wrong')}`)).status).toBe(401);
        expect((await get(`Basic ${btoa('me:right')}`)).status).toBe(200);
        expect((await get('Bearer right')).status).toBe(200);
      }
    } finally {
      await guarded.stop();
    }
  });
});
