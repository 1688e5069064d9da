import { createHash } from 'node:crypto';

import { type INestApplication, ValidationPipe } from '@nestjs/common';

import { platforms, startHost } from '../test/host-app.js';
import { filePart, multipart, multipartType, send, textPart } from '../test/raw-request.js';

const picture = (content: string) => Buffer.from(content);
const described = (content: string, name = 'a.png', type = 'image/png') => ({
  name,
  type,
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

describe.each(platforms)('ImagewireBody on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  const post = (route: string, body: Buffer | string, type?: string) => send(`${url}/${route}`, type, body);
  const form = (...parts: Parameters<typeof multipart>) => post('form', multipart(...parts), multipartType);

  beforeAll(async () => {
    app = await startHost(platform);
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  it('reads JSON, whatever the host’s own pipe would do to it', async () => {
    const answer = await post('json', '{"prompt":"a cat","n":null}', 'application/json');
    expect(answer).toMatchObject({
      status: 200,
      body: { class: 'OpenAIGenerateImageRequest', prompt: 'a cat', n: null },
    });
  });

  it('reads texts, numbers and files of a form', async () => {
    const answer = await form(
      textPart('prompt', 'Ünïcödé ✓'),
      textPart('n', '2.0'),
      filePart('image', picture('one')),
      filePart('mask', picture('two')),
    );
    expect(answer.body).toEqual({
      class: 'OpenAIEditImageRequest',
      prompt: 'Ünïcödé ✓',
      n: 2,
      image: described('one'),
      mask: described('two'),
    });
  });

  it.each([
    ['image', 'image'],
    ['image[]', 'image[]'],
    ['image[0]', 'image[1]'],
  ])('gathers %s and %s in order', async (first, second) => {
    const answer = await form(
      filePart(first, picture('one')),
      textPart('prompt', 'p'),
      filePart(second, picture('two')),
    );
    expect(answer.body.image).toEqual([described('one'), described('two')]);
  });

  it('takes a file without a type, and one without a name', async () => {
    const disposition = 'Content-Disposition: form-data; name="image"';
    const answer = await form(
      textPart('prompt', 'p'),
      { headers: [`${disposition}; filename="a.png"`, 'Content-Type: '], content: 'one' },
      { headers: [`${disposition}; filename="a.png"`], content: 'two' },
      { headers: [disposition, 'Content-Type: image/png'], content: 'three' },
      { headers: [disposition, 'Content-Type: application/octet-stream'], content: 'four' },
    );
    expect(answer.body.image).toMatchObject([
      { name: 'a.png', size: 3 },
      { name: 'a.png', size: 3 },
      { name: '', size: 5 },
      { name: '', size: 4 },
    ]);
  });

  it('keeps unknown fields where it is told to', async () => {
    const body = multipart(filePart('image', picture('one')), textPart('prompt', 'p'), textPart('seed', '7'));
    expect((await post('kept', body, multipartType)).body).toMatchObject({ seed: '7' });
    expect(await post('form', body, multipartType)).toMatchObject({
      status: 400,
      body: { error: { param: 'seed', code: 'unknown_parameter' } },
    });
  });

  it('picks the class by the form of the body', async () => {
    const json = { prompt: 'p', images: [{ image_url: 'https://a.example/b.png' }] };
    expect((await post('both', JSON.stringify(json), 'application/json')).body).toEqual({
      class: 'OpenAIEditImageJsonRequest',
      ...json,
    });
    const body = multipart(filePart('image', picture('one')), textPart('prompt', 'p'));
    expect((await post('both', body, multipartType)).body.class).toBe('OpenAIEditImageRequest');
  });

  it('refuses the text that a faulty client sends for a file, in each form', async () => {
    const expected = { status: 400, body: { error: { param: 'image', code: 'file_expected' } } };
    expect(
      await form(textPart('prompt', 'p'), textPart('image', '[object Blob],[object Blob]')),
    ).toMatchObject(expected);
    for (const name of ['image', 'image[]', 'image%5B%5D', 'image[0]'])
      expect(
        await post('form', `prompt=p&${name}=b%27png%27`, 'application/x-www-form-urlencoded'),
      ).toMatchObject(expected);
  });

  it('names what is missing from an urlencoded form, whose texts it reads', async () => {
    const answer = await post('form', 'prompt=a+cat&n=2', 'application/x-www-form-urlencoded');
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { param: 'image', code: 'missing_required_parameter' } },
    });
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'image/png'])(
    'refuses %s where JSON belongs, and says what it takes',
    async (type) => {
      const answer = await post('json', 'x', type);
      // Fastify itself refuses types that it has no parser for.
      expect(answer.status).toBe(415);
      if (platform === 'express' || type.startsWith('multipart')) {
        expect(answer.body.error).toMatchObject({ code: 'unsupported_media_type', param: null });
        expect(answer.headers['accept-post']).toBe('application/json');
      }
    },
  );

  it('refuses JSON where a form belongs, and says what it takes', async () => {
    const answer = await post('form', '{"prompt":"p"}', 'application/json');
    expect(answer.status).toBe(415);
    expect(answer.headers['accept-post']).toBe('multipart/form-data');
    expect(answer.body.error?.message).toContain('multipart/form-data, not application/json');
  });

  it('refuses a body of nothing', async () => {
    for (const [route, type] of [
      ['json', undefined],
      ['json', 'text/plain'],
      ['form', undefined],
      ['form', multipartType],
    ] as const)
      expect(await post(route, '', type)).toMatchObject({
        status: 400,
        body: { error: { code: 'empty_body' } },
      });
  });

  it('tells of a text that came twice', async () => {
    const twice = { status: 400, body: { error: { param: 'prompt', code: 'duplicate_field' } } };
    expect(
      await form(filePart('image', picture('one')), textPart('prompt', 'a'), textPart('prompt', 'b')),
    ).toMatchObject(twice);
    expect(
      await form(filePart('image', picture('one')), textPart('prompt', 'a'), textPart('prompt[]', 'a')),
    ).toMatchObject(twice);
  });

  it('refuses a text that is not UTF-8, a picture where words belong among them', async () => {
    const refused = { status: 400, body: { error: { param: 'prompt', code: 'malformed_form' } } };
    const latin = Buffer.from('caf\xe9', 'latin1');
    const image = filePart('image', picture('one'));
    expect(await form(image, filePart('prompt', latin))).toMatchObject(refused);
    expect(await form(image, textPart('prompt', 'café'))).toMatchObject({ status: 200 });
  });

  it('tells of a multipart type without boundary, and of a form that is cut off', async () => {
    const whole = multipart(filePart('image', picture('one')), textPart('prompt', 'p'));
    const code = async (body: Buffer | string, type: string) => {
      const answer = await post('form', body, type);
      return [answer.status, answer.body.error?.code];
    };
    expect(await code(whole, 'multipart/form-data')).toEqual([400, 'missing_boundary']);
    expect(await code(whole, 'multipart/form-data; boundary=')).toEqual([400, 'missing_boundary']);
    const long = `multipart/form-data; boundary=${'b'.repeat(300)}`;
    expect(await code(whole, long)).toEqual([400, 'malformed_form']);
    expect(await code(whole, 'multipart/form-data; boundary=other')).toEqual([400, 'truncated_form']);
    expect(await code('hello', multipartType)).toEqual([400, 'truncated_form']);
    for (let length = 1; length < whole.length - '--\r\n'.length; length += 1)
      expect(await code(whole.subarray(0, length), multipartType)).toEqual([400, 'truncated_form']);
  });

  it('tells of a part without a name', async () => {
    const part = { headers: ['Content-Disposition: form-data'], content: 'x' };
    expect(await form(part)).toMatchObject({ status: 400, body: { error: { code: 'malformed_form' } } });
  });

  it('is not polluted by names', async () => {
    const answer = await form(
      filePart('image', picture('one')),
      textPart('prompt', 'p'),
      textPart('__proto__', '{"admin":true}'),
    );
    expect(answer).toMatchObject({ status: 400, body: { error: { param: '__proto__' } } });
  });
});

describe('ImagewireBody under a pipe that looks at custom parameters', () => {
  const looking = new ValidationPipe({ transform: true, validateCustomDecorators: true });

  it('gives JSON, and a form where the parameter’s type leaves no class behind', async () => {
    const app = await startHost('fastify', {}, looking);
    const url = await app.getUrl();
    const form = multipart(textPart('prompt', 'p'), filePart('image', picture('one')));
    const json = await send(`${url}/json`, 'application/json', '{"prompt":"a cat","n":null}');
    expect(json.body).toMatchObject({ class: 'OpenAIGenerateImageRequest', n: null });
    expect((await send(`${url}/both`, multipartType, form)).body).toMatchObject({ image: described('one') });
    await app.close();
  });
});
