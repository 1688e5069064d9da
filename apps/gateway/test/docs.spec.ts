import { runInNewContext } from 'node:vm';

import { Validator } from '@seriousme/openapi-schema-validator';
import sharp from 'sharp';

import { sendRaw } from './raw-request.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

let gateway: StartedGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

interface Operation {
  parameters?: { name: string }[];
  requestBody?: { content: Record<string, { schema: { $ref: string }; example?: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }>; headers?: object }>;
}

const readDocument = async (): Promise<{
  paths: Record<string, { post?: Operation }>;
  components: { schemas: Record<string, object> };
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

  it('shows the routes for pictures before all others', async () => {
    const [first] = Object.keys((await readDocument()).paths);
    expect(first).toBe('/v1/images/generations');
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

describe('the bodies that /docs offers to send', () => {
  const offered = async () =>
    Object.entries((await readDocument()).paths).flatMap(([path, { post }]) => {
      const json = post?.requestBody?.content['application/json'];
      return json ? [{ path, example: json.example }] : [];
    });

  it('stand at every route that takes JSON, and are answered with pictures', async () => {
    const bodies = await offered();
    expect(bodies).toHaveLength(6);
    for (const { path, example } of bodies) {
      const answer = await fetch(`${gateway.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(example),
      });
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      await answer.body?.cancel();
    }
  });
});

describe('the forms that /docs offers to send', () => {
  interface FormField {
    examples?: (string | never[])[];
  }
  interface Page {
    spec: { paths: Record<string, { post?: { requestBody?: { content: Record<string, Form> } } }> };
    requestInterceptor: (sent: { body: FormData }) => { body: FormData };
  }
  interface Form {
    schema: { properties: Record<string, FormField> };
  }
  const chosen = async () =>
    new Blob([
      await sharp({ create: { width: 512, height: 512, channels: 4, background: 'red' } })
        .png()
        .toBuffer(),
    ]);

  /** What the page's own script hands to Swagger UI. */
  async function readPage(): Promise<Page> {
    const script = await (await fetch(`${gateway.url}/docs/swagger-ui-init.js`)).text();
    const window: { location: URL; onload?: () => void } = { location: new URL(`${gateway.url}/docs`) };
    const pages: Page[] = [];
    const SwaggerUIBundle = Object.assign(
      (page: Page) => (pages.push(page), { initOAuth: () => undefined }),
      {
        presets: {},
        plugins: {},
      },
    );
    runInNewContext(script, { window, SwaggerUIBundle, SwaggerUIStandalonePreset: {}, FormData });
    window.onload?.();
    const [page] = pages;
    if (!page) throw new Error('the page shows nothing');
    return page;
  }

  it('are answered with pictures once one is chosen, their empty fields left out', async () => {
    const { spec, requestInterceptor } = await readPage();
    const forms = Object.entries(spec.paths).flatMap(([path, { post }]) => {
      const form = post?.requestBody?.content['multipart/form-data'];
      return form ? [{ path, fields: Object.entries(form.schema.properties) }] : [];
    });
    expect(forms).toHaveLength(6);
    for (const { path, fields } of forms) {
      const body = new FormData();
      for (const [name, { examples }] of fields) {
        const [value = ''] = examples ?? [];
        if (name === 'image') body.append(name, await chosen(), 'chosen.png');
        else if (typeof value === 'string') body.append(name, value);
      }
      const sent = requestInterceptor({ body });
      const answer = await fetch(`${gateway.url}${path}`, { method: 'POST', body: sent.body });
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      await answer.body?.cancel();
    }
  });
});

describe('what the gateway adds to the dialects', () => {
  const route = async () => (await readDocument()).paths['/v1/images/generations']?.post;

  it('has the event of warnings beside those of OpenAI, led to by its type', async () => {
    const document = await readDocument();
    const events = (await route())?.responses['200']?.content?.['text/event-stream']?.schema;
    const $ref = '#/components/schemas/WarningsEvent';
    expect(events).toMatchObject({
      oneOf: expect.arrayContaining([{ $ref }]) as object[],
      discriminator: { mapping: { 'imagewire.warnings': $ref } },
    });
    expect(document.components.schemas.WarningsEvent).toMatchObject({ required: ['type', 'warnings'] });
  });

  it('has the headers of a request, and those of its answer', async () => {
    const operation = await route();
    const asked = operation?.parameters?.map(({ name }) => name);
    expect(asked).toEqual(expect.arrayContaining(['Idempotency-Key', 'x-imagewire-carry']));
    const answer = await fetch(`${gateway.url}/v1/images/generations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'dall-e-2', prompt: 'a fox', size: '256x256' }),
    });
    const ours = [...answer.headers.keys()].filter((name) => /^x-(imagewire|request)-/.test(name));
    expect(Object.keys(operation?.responses['200']?.headers ?? {})).toEqual(expect.arrayContaining(ours));
  });
});

describe('/docs', () => {
  it('is a page', async () => {
    const page = await fetch(`${gateway.url}/docs`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('swagger-ui');
    expect(html).toContain('<title>Imagewire gateway</title>');
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
