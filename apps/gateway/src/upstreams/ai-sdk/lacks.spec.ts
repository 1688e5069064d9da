import type { ImageModelV4 } from '@ai-sdk/provider';
import { OpenAIEditImageRequest, parseModel } from '@imagewire/models';

import type { AiSdkSettings } from '../../config/upstream-settings.js';
import type { EditJob } from '../../routing/image-job.js';
import { noRouting } from '../../routing/job-routing.js';
import { refuseLacking } from './lacks.js';

const picture = {
  content: new Blob(['png']),
  sha256: '',
  width: 1,
  height: 1,
  mediaType: 'image/png',
  hasAlpha: true,
} as const;
const upload = new File(['png'], 'a.png');

interface Asked {
  images?: number;
  mask?: boolean;
  size?: string;
}

const edit = ({ images = 1, mask = false, size }: Asked): EditJob => ({
  operation: 'edit',
  request: parseModel(OpenAIEditImageRequest, { prompt: 'p', image: upload, ...(size && { size }) }),
  pictures: {
    field: 'image',
    images: Array.from({ length: images }, () => picture),
    ...(mask && { mask: picture }),
  },
  trace: { requestId: 'req_1' },
  routing: noRouting,
});

const refusing = (name: string, asked: Asked, modelId = 'gemini-2.5-flash-image'): Promise<void> => {
  const settings: AiSdkSettings = { type: 'ai-sdk', package: `@ai-sdk/${name}`, export: 'create' };
  const model = { modelId, maxImagesPerCall: 1 } as ImageModelV4;
  return refuseLacking(edit(asked), model, settings);
};

// By the packages' sources: each row is a plain Error that they throw.
describe('what a package of the AI SDK throws on', () => {
  it.each([
    ['google', { mask: true }, 'mask'],
    ['google-vertex', { mask: true }, 'mask'],
    ['togetherai', { mask: true }, 'mask'],
    ['luma', {}, 'image'],
    ['black-forest-labs', { images: 11 }, 'image'],
  ])('is refused for %s with %j', async (name, asked, param) => {
    await expect(refusing(name, asked)).rejects.toMatchObject({ param });
  });

  it.each(['google', 'google-vertex'])('is a model of %s that is not Gemini', async (name) => {
    await expect(refusing(name, {}, 'imagen-4.0-generate-001')).rejects.toMatchObject({
      facts: { failure: 'never-sent' },
    });
  });

  it.each([
    ['google', {}],
    ['togetherai', { size: '1024x1024' }],
    ['black-forest-labs', { images: 10 }],
    ['fal', { mask: true, images: 11 }],
  ])('is not what %s takes: %j', async (name, asked) => {
    await expect(refusing(name, asked)).resolves.toBeUndefined();
  });
});
