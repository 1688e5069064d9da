import type { ImageJob } from './image-job.js';
import type { Target } from './plan.js';
import { withRequest } from './with-request.js';

/** The jobs that a target is sent: one, or several of fewer images each where its upstream takes no more in one call. */
export function jobParts({ job, offer }: Target): ImageJob[] {
  const images = job.request.n ?? 1;
  const { imagesPerCall = images } = offer;
  if (images <= imagesPerCall) return [job];
  const parts = Math.ceil(images / imagesPerCall);
  return Array.from({ length: parts }, (_, part) =>
    withRequest(job, { n: Math.min(imagesPerCall, images - part * imagesPerCall) }),
  );
}
