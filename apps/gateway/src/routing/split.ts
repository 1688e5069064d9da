import type { ImageJob } from './image-job.js';
import type { Target } from './plan.js';

/** The jobs that a target is sent: one, or several of fewer images each where its upstream takes no more in one call. */
export function jobParts({ job, offer }: Target): ImageJob[] {
  const images = job.request.n ?? 1;
  const { imagesPerCall = images } = offer;
  if (images <= imagesPerCall) return [job];
  const parts = Math.ceil(images / imagesPerCall);
  return Array.from({ length: parts }, (_, part) =>
    withImages(job, Math.min(imagesPerCall, images - part * imagesPerCall)),
  );
}

function withImages(job: ImageJob, n: number): ImageJob {
  // The prototype is kept: classes tell a form from JSON.
  const request: object = Object.assign(
    Object.create(Object.getPrototypeOf(job.request) as object) as object,
    job.request,
    { n },
  );
  return { ...job, request } as ImageJob;
}
