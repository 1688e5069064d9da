import OpenAI from 'openai';
import sharp from 'sharp';

import { type StartedGateway, startGateway } from './start-gateway.js';

let gateway: StartedGateway;
let client: OpenAI;

beforeAll(async () => {
  gateway = await startGateway();
  client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: 'any', maxRetries: 0 });
});
afterAll(() => gateway.stop());

describe('the openai package', () => {
  it('gets a real picture', async () => {
    const answer = await client.images.generate({ model: 'gpt-image-1', prompt: 'a lighthouse' });
    const picture = Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64');
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1024, height: 1024 });
  });

  it('is told which field is wrong', async () => {
    const call = client.images.generate({ model: 'gpt-image-1', prompt: 'p', n: 11 });
    await expect(call).rejects.toMatchObject({ status: 400, param: 'n', code: 'invalid_value' });
  });
});
