import type { ImageJob } from './image-job.js';

/** A job whose request has other values. The request stays of its class, which tells a form from JSON. */
export function withRequest(job: ImageJob, values: object): ImageJob {
  const request: object = Object.assign(
    Object.create(Object.getPrototypeOf(job.request) as object) as object,
    job.request,
    values,
  );
  return { ...job, request } as ImageJob;
}
