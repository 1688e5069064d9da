import {
  type CapabilityIssue,
  editIssues,
  type EditPictures,
  generateIssues,
  type ModelCapabilities,
  type PictureFacts,
  variationIssues,
} from '@imagewire/capabilities';

import type { RequestPicture, RequestPictures } from '../uploads/request-pictures.js';
import type { ImageJob } from './image-job.js';

/** Names every rule of a model that a job breaks, its pictures among them; empty when it breaks none. */
export function capabilityIssues(model: ModelCapabilities, job: ImageJob): CapabilityIssue[] {
  switch (job.operation) {
    case 'generate':
      return generateIssues(model, job.request);
    case 'edit':
      return editIssues(model, job.request, pictureFacts(job.pictures));
    case 'variation':
      return variationIssues(model, job.request, pictureFacts(job.pictures).images[0]);
  }
}

const factsOf = ({ content, sha256: _, ...facts }: RequestPicture): PictureFacts => ({
  ...facts,
  bytes: content.size,
});

const pictureFacts = ({ images, mask, field }: RequestPictures): EditPictures => ({
  images: images.map(factsOf),
  ...(mask && { mask: factsOf(mask) }),
  field,
});
