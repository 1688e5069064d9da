import { usageOf } from '@imagewire/capabilities';
import {
  type OpenAIGenerateImageResponse,
  OpenAIEditImageCompletedEvent,
  OpenAIEditImagePartialEvent,
  OpenAIEditImageResponse,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  OpenAIGenerateImageResponse as GenerateResponse,
  OpenAIImageVariationResponse,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';

import type { ImageJob } from '../../routing/image-job.js';
import type { ImageEvent } from '../upstream.js';
import type { DrawingPlan } from './drawing-plan.js';

/** A picture as an answer holds it. */
export interface DrawnPicture {
  readonly base64: string;
  /** Whether nothing of it is seen through. */
  readonly isOpaque: boolean;
}

const unixSeconds = (): number => Math.floor(Date.now() / 1000);

const responses = {
  generate: GenerateResponse,
  edit: OpenAIEditImageResponse,
  variation: OpenAIImageVariationResponse,
} as const;

/** The answer that the played model gives for its pictures: GPT image models report what they did, dall-e models do not. */
export function answerOf(
  job: ImageJob,
  plan: DrawingPlan,
  pictures: readonly DrawnPicture[],
): OpenAIGenerateImageResponse {
  const revised = plan.model.revisesPrompt && { revised_prompt: revise(plan.scenes[0]?.prompt ?? '') };
  const data = pictures.map(({ base64 }) => ({ b64_json: base64, ...revised }));
  const usage = usageFor(job, plan, plan.scenes.length);
  return parseModel(responses[job.operation], {
    created: unixSeconds(),
    data,
    ...(usage && { ...echo(plan, pictures), usage }),
  });
}

/** An earlier stage of an image. */
export function partialEvent(
  job: ImageJob,
  plan: DrawingPlan,
  picture: DrawnPicture,
  index: number,
): ImageEvent {
  const members = { ...eventMembers(plan, picture), partial_image_index: index };
  return job.operation === 'edit'
    ? parseModel(OpenAIEditImagePartialEvent, { type: 'image_edit.partial_image', ...members })
    : parseModel(OpenAIGenerateImagePartialEvent, { type: 'image_generation.partial_image', ...members });
}

/** A finished image with what it alone cost. */
export function completedEvent(job: ImageJob, plan: DrawingPlan, picture: DrawnPicture): ImageEvent {
  const { output_tokens_details: _, ...usage } = usageFor(job, plan, 1) ?? {};
  const members = { ...eventMembers(plan, picture), usage };
  return job.operation === 'edit'
    ? parseModel(OpenAIEditImageCompletedEvent, { type: 'image_edit.completed', ...members })
    : parseModel(OpenAIGenerateImageCompletedEvent, { type: 'image_generation.completed', ...members });
}

const eventMembers = (plan: DrawingPlan, picture: DrawnPicture): PlainObject => ({
  b64_json: picture.base64,
  created_at: unixSeconds(),
  ...echo(plan, [picture]),
});

const echo = ({ format, quality, size }: DrawingPlan, pictures: readonly DrawnPicture[]): PlainObject => ({
  background: pictures.every(({ isOpaque }) => isOpaque) ? 'opaque' : 'transparent',
  output_format: format,
  quality,
  size,
});

const usageFor = (job: ImageJob, plan: DrawingPlan, images: number): PlainObject | undefined => {
  const inputImages = job.operation === 'generate' ? [] : job.pictures.images;
  const counts = { n: images, partial_images: plan.partialImages, inputImages };
  const usage = usageOf(plan.model, { ...serializeModel(job.request), ...counts });
  return usage && { ...usage };
};

const revise = (prompt: string): string =>
  `${prompt.trim().replace(/[.!]$/, '')}, in a calm composition with soft, layered light.`;
