import type { ImageJob } from './image-job.js';
import { withRequest } from './with-request.js';

/** The same job, whose upstream is to hand over pictures and not links: for an answer that is kept longer than a link is good. */
export function askingForPictures(job: ImageJob): ImageJob {
  const isAsked = 'response_format' in job.request && job.request.response_format;
  return isAsked ? withRequest(job, { response_format: 'b64_json' }) : { ...job, delivery: 'b64_json' };
}
