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
});
