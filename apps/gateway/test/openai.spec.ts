import { setTimeout as wait } from 'node:timers/promises';

import OpenAI, { toFile } from 'openai';
import sharp from 'sharp';

import { colour, factsOf, square } from './pictures.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

let gateway: StartedGateway;
let client: OpenAI;

beforeAll(async () => {
  gateway = await startGateway();
  client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: 'any', maxRetries: 0 });
});
afterAll(() => gateway.stop());

const decode = (base64: string | undefined): Buffer => Buffer.from(base64 ?? '', 'base64');
const upload = async (picture: Promise<Buffer>, name: string) =>
  toFile(await picture, name, { type: 'image/png' });

/** Opaque but for its right half, which is to be painted. */
const rightHalfMask = async (size: number): Promise<Buffer> =>
  sharp(await square(size))
    .composite([
      {
        input: { create: { width: size / 2, height: size, channels: 4, background: '#000' } },
        left: size / 2,
        top: 0,
        blend: 'dest-out',
      },
    ])
    .png()
    .toBuffer();

describe('the openai package', () => {
  it('gets a real picture, with what it cost', async () => {
    const answer = await client.images.generate({
      model: 'gpt-image-1',
      prompt: 'a lighthouse',
      size: '1536x1024',
      quality: 'low',
    });
    expect(await factsOf(decode(answer.data?.[0]?.b64_json))).toMatchObject({
      format: 'png',
      width: 1536,
      height: 1024,
    });
    expect(answer).toMatchObject({
      size: '1536x1024',
      quality: 'low',
      background: 'opaque',
      output_format: 'png',
    });
    // The vendor's table: a low 1536x1024 image of gpt-image-1 is 400 tokens.
    expect(answer.usage?.output_tokens).toBe(400);
  });

  it('is told that partial images without a stream are none, and cost nothing', async () => {
    const request = { model: 'gpt-image-1', prompt: 'p', size: '1024x1024', quality: 'low' } as const;
    const { data, response } = await client.images.generate({ ...request, partial_images: 2 }).withResponse();
    expect(response.headers.get('x-imagewire-warnings')).toBe(
      '"partial_images: a stream alone has them; send stream: true with it"',
    );
    expect(data.usage?.output_tokens).toBe(272);
  });

  it('gets three different pictures by link', async () => {
    const answer = await client.images.generate({
      model: 'dall-e-2',
      prompt: 'a cat',
      n: 3,
      size: '256x256',
    });
    const links = answer.data?.map((image) => image.url ?? '') ?? [];
    expect(links).toHaveLength(3);
    const pictures = await Promise.all(
      links.map(async (link) => Buffer.from(await (await fetch(link)).arrayBuffer())),
    );
    for (const picture of pictures)
      expect(await factsOf(picture)).toMatchObject({ format: 'png', width: 256, height: 256 });
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(3);
  });

  it('gets base64 and a revised prompt of dall-e-3', async () => {
    const answer = await client.images.generate({
      model: 'dall-e-3',
      prompt: 'a red fox',
      response_format: 'b64_json',
    });
    expect(await factsOf(decode(answer.data?.[0]?.b64_json))).toMatchObject({ width: 1024, height: 1024 });
    expect(answer.data?.[0]?.revised_prompt).toContain('a red fox');
  });

  it('gets transparent webp', async () => {
    const answer = await client.images.generate({
      model: 'gpt-image-1',
      prompt: 'a robot',
      background: 'transparent',
      output_format: 'webp',
    });
    const picture = decode(answer.data?.[0]?.b64_json);
    expect(await factsOf(picture)).toMatchObject({ format: 'webp', hasAlpha: true });
    const corner = await sharp(picture).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
    expect(corner.at(-1)).toBe(0);
  });

  it('edits what the mask leaves open and nothing else', async () => {
    const answer = await client.images.edit({
      model: 'gpt-image-1',
      prompt: 'a blue sea',
      image: await upload(square(1024), 'red.png'),
      mask: await upload(rightHalfMask(1024), 'mask.png'),
      size: '1024x1024',
    });
    const picture = sharp(decode(answer.data?.[0]?.b64_json)).removeAlpha();
    const kept = await picture
      .clone()
      .extract({ left: 0, top: 0, width: 512, height: 1024 })
      .raw()
      .toBuffer();
    expect([...kept.subarray(0, 3)]).toEqual([colour.r, colour.g, colour.b]);
    expect(kept.every((value, index) => value === kept[index % 3])).toBe(true);
    const painted = await picture.extract({ left: 512, top: 0, width: 512, height: 1024 }).stats();
    expect(painted.channels.some((channel) => channel.stdev > 5)).toBe(true);
  });

  it("paints dall-e-2's picture where it is transparent itself, when no mask says where", async () => {
    const picture = await rightHalfMask(256);
    const answer = await client.images.edit({
      model: 'dall-e-2',
      image: await toFile(picture, 'a.png', { type: 'image/png' }),
      prompt: 'a cat',
      size: '256x256',
      response_format: 'b64_json',
    });
    const edited = await sharp(decode(answer.data?.[0]?.b64_json)).ensureAlpha().raw().toBuffer();
    expect([...edited.subarray(0, 4)]).toEqual([200, 40, 40, 255]);
    expect(edited[4 * 255 + 3]).toBe(255);
  });

  it.each([
    ['opaque', 'opaque'],
    ['auto', 'transparent'],
  ] as const)(
    'is told what an edit of a picture that one sees through is like: %s',
    async (background, told) => {
      const answer = await client.images.edit({
        model: 'gpt-image-1',
        prompt: 'a boat',
        image: await upload(rightHalfMask(256), 'half.png'),
        quality: 'low',
        background,
      });
      expect(answer.background).toBe(told);
      const { isOpaque } = await sharp(decode(answer.data?.[0]?.b64_json)).stats();
      expect(isOpaque).toBe(told === 'opaque');
    },
  );

  it('edits several pictures at once', async () => {
    const image = await Promise.all([upload(square(64), 'a.png'), upload(square(64), 'b.png')]);
    const answer = await client.images.edit({
      model: 'gpt-image-1',
      prompt: 'join them',
      image,
      quality: 'low',
    });
    expect(answer.data).toHaveLength(1);
    expect(answer.usage?.input_tokens_details.image_tokens).toBeGreaterThan(0);
  });

  it('varies a picture', async () => {
    const answer = await client.images.createVariation({
      image: await upload(square(256), 'a.png'),
      n: 2,
      size: '256x256',
      response_format: 'b64_json',
    });
    expect(answer.data).toHaveLength(2);
    expect(await factsOf(decode(answer.data?.[1]?.b64_json))).toMatchObject({ width: 256, height: 256 });
  });

  it('streams earlier stages, then the picture', async () => {
    const stream = await client.images.generate({
      model: 'gpt-image-1',
      prompt: 'a forest',
      stream: true,
      partial_images: 2,
    });
    const events = [];
    for await (const event of stream) events.push(event);
    expect(events.map((event) => event.type)).toEqual([
      'image_generation.partial_image',
      'image_generation.partial_image',
      'image_generation.completed',
    ]);
    expect(await factsOf(decode(events.at(-1)?.b64_json))).toMatchObject({ width: 1024, height: 1024 });
  });

  it('streams an edit', async () => {
    const stream = await client.images.edit({
      model: 'gpt-image-1',
      prompt: 'p',
      image: await upload(square(64), 'a.png'),
      stream: true,
    });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    expect(types).toEqual(['image_edit.completed']);
  });

  it.each([
    ['n', { n: 11 }],
    ['size', { size: '17x17' as '256x256' }],
    ['response_format', { response_format: 'url' as const }],
    ['style', { style: 'vivid' as const }],
  ])('is told that %s is wrong', async (param, wrong) => {
    const call = client.images.generate({ model: 'gpt-image-1', prompt: 'p', ...wrong });
    await expect(call).rejects.toMatchObject({ status: 400, param, type: 'invalid_request_error' });
  });

  it('is told which models there are', async () => {
    const { data } = await client.models.list();
    expect(data.map((model) => model.id)).toEqual(
      expect.arrayContaining(['gpt-image-1', 'gpt-image-2', 'dall-e-3']),
    );
    expect(await client.models.retrieve('gpt-image-1')).toMatchObject({ id: 'gpt-image-1', object: 'model' });
    for (const path of ['openai/gpt-image-1', 'openai%2Fgpt-image-1'])
      expect(await (await fetch(`${gateway.url}/v1/models/${path}`)).json()).toMatchObject({
        id: 'openai/gpt-image-1',
      });
    await expect(client.models.retrieve('gpt-5')).rejects.toMatchObject({
      status: 404,
      code: 'model_not_found',
    });
  });

  it('is told of an unknown model', async () => {
    await expect(client.images.generate({ model: 'nope', prompt: 'p' })).rejects.toMatchObject({
      status: 404,
      code: 'model_not_found',
    });
  });

  it.each(['blob', 'a picture', 'Bild mit Umlauten äöü.png', '../../a.png'])(
    'edits a picture of any kind by any name: %s',
    async (name) => {
      const image = await toFile(
        await sharp(await square(64))
          .webp()
          .toBuffer(),
        name,
      );
      const answer = await client.images.edit({ model: 'gpt-image-1', prompt: 'p', image, quality: 'low' });
      expect(answer.data).toHaveLength(1);
    },
  );

  it('is refused for the content of a prompt, whole or streamed', async () => {
    const refused = { model: 'gpt-image-1', prompt: 'a cat [moderation_blocked]' };
    const refusal = { status: 400, type: 'image_generation_user_error', code: 'moderation_blocked' };
    const image = await upload(square(64), 'a.png');
    await expect(client.images.generate(refused)).rejects.toMatchObject(refusal);
    await expect(client.images.generate({ ...refused, stream: true })).rejects.toMatchObject(refusal);
    await expect(client.images.edit({ ...refused, image })).rejects.toMatchObject(refusal);
  });

  it('ends the work when it leaves', async () => {
    const leave = new AbortController();
    const call = client.images.generate(
      { model: 'gpt-image-2', prompt: 'a city', size: '3840x2160', n: 10 },
      { signal: leave.signal },
    );
    setTimeout(() => leave.abort(), 50);
    await expect(call).rejects.toBeInstanceOf(OpenAI.APIUserAbortError);
    // The gateway is free at once: ten pictures of that size would take far longer than this test may.
    await client.images.generate({ model: 'gpt-image-1', prompt: 'p', quality: 'low' });
  });

  it('ends a stream when it has seen enough', async () => {
    const stream = await client.images.generate({
      model: 'gpt-image-1',
      prompt: 'a forest',
      quality: 'low',
      n: 10,
      stream: true,
      partial_images: 3,
    });
    for await (const event of stream) {
      expect(event.type).toBe('image_generation.partial_image');
      break;
    }
    while (!gateway.lines.at(-1)?.includes('"status":499')) await wait(5);
  });
});

describe('a gateway with keys', () => {
  it('lets in who has one, and nobody else', async () => {
    const guarded = await startGateway({ IMAGEWIRE_API_KEYS: 'right' });
    try {
      const call = (apiKey: string) =>
        new OpenAI({ baseURL: `${guarded.url}/v1`, apiKey, maxRetries: 0 }).models.list();
      expect((await call('right')).data.length).toBeGreaterThan(0);
      await expect(call('wrong')).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
    } finally {
      await guarded.stop();
    }
  });
});
