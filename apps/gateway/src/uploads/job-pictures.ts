import { OpenAIEditImageJsonRequest } from '@imagewire/models';

import type { RemotePictures } from '../delivery/remote-pictures.js';
import type { EditJob, ImageJob } from '../routing/image-job.js';
import type { ModelOffer } from '../upstreams/model-registry.js';
import type { Upstream } from '../upstreams/upstream.js';
import { type PictureRequest, readPictures } from './read-pictures.js';
import type { RequestPictures } from './request-pictures.js';

/**
 * The pictures of a request for a model that these offers have: read now, or when they are needed where an upstream can be told
 * where they are. Throws as readPictures does, and the signal's reason.
 */
export async function picturesFor(
  request: PictureRequest,
  offers: readonly ModelOffer[],
  { remote, signal }: { remote: RemotePictures; signal: AbortSignal },
): Promise<RequestPictures> {
  const read = (until: AbortSignal): Promise<RequestPictures> =>
    readPictures(request, (address) => remote.fetch(address, until));
  const isReferring = request instanceof OpenAIEditImageJsonRequest;
  if (isReferring && offers.some(({ upstream }) => upstream.takesReferences))
    return { field: 'images', images: [], read };
  return read(signal);
}

/** Gives a job to an upstream as it can take it: with its pictures read, unless the upstream is told where they are. */
export function withPicturesFor<T>(
  upstream: Upstream,
  job: ImageJob,
  signal: AbortSignal,
  give: (ready: ImageJob) => Promise<T>,
): Promise<T> {
  const read = job.operation === 'edit' && !upstream.takesReferences ? job.pictures.read : undefined;
  return read ? read(signal).then((pictures) => give({ ...job, pictures } as EditJob)) : give(job);
}
