import type { ImageJob } from '../routing/image-job.js';

/** How many earlier stages of each image a job asks for: none without a stream, which alone has them. */
export const partialImagesOf = ({ request }: ImageJob): number =>
  'stream' in request && request.stream === true ? (request.partial_images ?? 0) : 0;

/** What is to be said of partial images that are asked for without a stream: nobody makes them, and nobody charges them. */
export function unstreamedWarnings(job: ImageJob): string[] {
  const { request } = job;
  if (!('partial_images' in request) || !request.partial_images || request.stream === true) return [];
  return ['partial_images: a stream alone has them; send stream: true with it'];
}
