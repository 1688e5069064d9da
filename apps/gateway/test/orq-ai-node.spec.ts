import { Orq } from '@orq-ai/node';
import { OrqError } from '@orq-ai/node/models/errors/orqerror.js';

import { factsOf, square } from './pictures.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

const KEY = 'orq-key-0123456789';

let gateway: StartedGateway;
let picture: Blob;

beforeAll(async () => {
  gateway = await startGateway({ IMAGEWIRE_API_KEYS: KEY });
  picture = new File([new Uint8Array(await square(256))], 'red.png', { type: 'image/png' });
});
afterAll(() => gateway.stop());

const imagesOf = (apiKey = KEY) => new Orq({ serverURL: gateway.url, apiKey }).router.images;
const opened = async (url: string | undefined) =>
  factsOf(Buffer.from(await (await fetch(url ?? '')).arrayBuffer()));
const png256 = { format: 'png', width: 256, height: 256 };

describe('the @orq-ai/node package', () => {
  it('generates pictures by link, and leaves its labels in the log', async () => {
    const answer = await imagesOf().generations.create({
      model: 'openai/dall-e-2',
      prompt: 'a cat',
      n: 3,
      size: '256x256',
      name: 'nightly cats',
      metadata: { team: 'cats' },
      orq: { identity: { id: 'ada' } },
    });
    expect(answer.data).toHaveLength(3);
    for (const image of answer.data) expect(await opened(image.url)).toMatchObject(png256);
    expect(gateway.lines.some((line) => /"name":"nightly cats".*"team":"cats".*"ada"/.test(line))).toBe(true);
  });

  it('generates base64, with what it cost', async () => {
    const answer = await imagesOf().generations.create({
      model: 'openai/gpt-image-1',
      prompt: 'a cat',
      quality: 'low',
      outputFormat: 'webp',
    });
    const facts = await factsOf(Buffer.from(answer.data[0]?.b64Json ?? '', 'base64'));
    expect(facts).toMatchObject({ format: 'webp', width: 1024, height: 1024 });
    // The vendor's table: a low 1024x1024 image of gpt-image-1 is 272 tokens.
    expect(answer.usage?.outputTokens).toBe(272);
  });

  it('edits', async () => {
    const answer = await imagesOf().edits.create({
      model: 'openai/gpt-image-1',
      prompt: 'a hat',
      image: picture,
      quality: 'low',
      responseFormat: 'url',
      orq: { name: 'hats' },
    });
    expect(await opened(answer.data[0]?.url)).toMatchObject({ width: 1024, height: 1024 });
    expect(answer).toMatchObject({ outputFormat: 'png', quality: 'low', size: '1024x1024' });
  });

  it('varies', async () => {
    const answer = await imagesOf().variations.create({
      model: 'openai/dall-e-2',
      image: picture,
      n: 2,
      size: '256x256',
    });
    expect(answer.data).toHaveLength(2);
    expect(await opened(answer.data[1]?.url)).toMatchObject(png256);
  });

  it('is told what is wrong', async () => {
    const refused = async (call: Promise<unknown>) => {
      const error = await call.catch((thrown: unknown) => thrown);
      if (!(error instanceof OrqError)) throw new Error('the call was not refused', { cause: error });
      return { status: error.statusCode, ...(JSON.parse(error.body) as { error: object }).error };
    };
    const generate = (fields: { model: string; size?: string }, key?: string) =>
      refused(imagesOf(key).generations.create({ prompt: 'p', ...fields }));
    expect(await generate({ model: 'openai/dall-e-2', size: '17x17' })).toMatchObject({
      status: 400,
      param: 'size',
    });
    expect(await generate({ model: 'openai/gpt-5' })).toMatchObject({ status: 404, code: 'model_not_found' });
    expect(await generate({ model: 'openai/dall-e-2' }, 'wrong')).toMatchObject({
      status: 401,
      code: 'invalid_api_key',
    });
    expect(
      await refused(
        imagesOf().edits.create({ model: 'openai/gpt-image-1', prompt: 'p', image: new Blob(['p']) }),
      ),
    ).toMatchObject({ status: 400, param: 'image', code: 'invalid_image_file' });
  });

  it('can give up', async () => {
    const call = imagesOf().generations.create(
      { model: 'openai/gpt-image-2', prompt: 'a city', size: '3840x2160', n: 10 },
      { fetchOptions: { signal: AbortSignal.timeout(100) } },
    );
    await expect(call).rejects.toMatchObject({ name: expect.stringMatching(/Abort|Timeout/) as string });
  });
});
