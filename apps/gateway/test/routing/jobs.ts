import { OpenAIGenerateImageRequest, OrqRouterGenerateImageRequest, parseModel } from '@imagewire/models';
import { openAIGenerateRequestFromOrqRouter } from '@imagewire/openai-compat';
import type { FastifyRequest } from 'fastify';

import { generateJobFrom } from '../../src/dialects/convert-job.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import { noRouting } from '../../src/routing/job-routing.js';
import { PICTURE } from './scripted-answers.js';

let count = 0;
const nextId = (): string => `req_${(count += 1)}`;

/** A job as the orq router's door makes it, for gpt-image-1 and a heron where nothing else is said. */
export function orqJob(body: object = {}): ImageJob {
  const plain = { model: 'openai/gpt-image-1', prompt: 'a heron', ...body };
  const converted = openAIGenerateRequestFromOrqRouter(parseModel(OrqRouterGenerateImageRequest, plain));
  return generateJobFrom(converted, { id: nextId() } as FastifyRequest);
}

/** A job as OpenAI's door makes it. */
export const openAIJob = (body: object = {}): ImageJob => ({
  operation: 'generate',
  request: parseModel(OpenAIGenerateImageRequest, {
    model: 'openai/gpt-image-1',
    prompt: 'a heron',
    ...body,
  }),
  trace: { requestId: nextId() },
  routing: noRouting,
});

/** A job for an edit of one small picture, with the same routing. */
export const editJob = (body: object = {}): ImageJob =>
  ({
    ...orqJob(body),
    operation: 'edit',
    pictures: {
      images: [
        {
          content: new Blob([Buffer.from(PICTURE, 'base64')]),
          sha256: 'of the picture',
          width: 1,
          height: 1,
          mediaType: 'image/png',
          hasAlpha: true,
        },
      ],
      field: 'images',
    },
  }) as ImageJob;
