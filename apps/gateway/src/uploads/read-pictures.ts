import {
  type BinaryPart,
  OpenAIEditImageJsonRequest,
  type OpenAIEditImageRequest,
  type OpenAIImageVariationRequest,
} from '@imagewire/models';

import { fetchPicture } from '../delivery/fetch-picture.js';
import { inspectPicture } from './inspect-picture.js';
import { bytesOfReference, type FetchPicture, uploadOf } from './picture-bytes.js';
import type { RequestPicture, RequestPictures } from './request-pictures.js';

/** A request that comes with pictures. */
export type PictureRequest =
  OpenAIEditImageRequest | OpenAIEditImageJsonRequest | OpenAIImageVariationRequest;

/**
 * Gives the pictures of a request, each looked at; those that JSON names by address are
 * fetched, by default from the public internet alone. Throws a GatewayError with the
 * dotted path of the first that cannot be used.
 */
export const readPictures = (
  request: PictureRequest,
  fetchByAddress: FetchPicture = fetchPicture,
): Promise<RequestPictures> =>
  request instanceof OpenAIEditImageJsonRequest
    ? referencedPictures(request, fetchByAddress)
    : uploadedPictures(request);

async function referencedPictures(
  { images, mask }: OpenAIEditImageJsonRequest,
  fetchPicture: FetchPicture,
): Promise<RequestPictures> {
  const read = async (reference: (typeof images)[number], path: string): Promise<RequestPicture> => {
    const bytes = await bytesOfReference(reference, path, fetchPicture);
    return inspectPicture(new Blob([bytes as Buffer<ArrayBuffer>]), `${path}.image_url`);
  };
  return {
    field: 'images',
    images: await inOrder(images, (reference, index) => read(reference, `images.${index}`)),
    ...(mask && { mask: await read(mask, 'mask') }),
  };
}

async function uploadedPictures(
  request: OpenAIEditImageRequest | OpenAIImageVariationRequest,
): Promise<RequestPictures> {
  const mask = 'mask' in request ? request.mask : undefined;
  const images = Array.isArray(request.image) ? request.image : [request.image];
  const read = async (part: BinaryPart, path: string): Promise<RequestPicture> =>
    inspectPicture(uploadOf(part, path), path);
  return {
    field: 'image',
    // A form's only picture is `image`; one of several has its place in the path.
    images: await inOrder(images, (part, index) =>
      read(part, images.length > 1 ? `image.${index}` : 'image'),
    ),
    ...(mask && { mask: await read(mask, 'mask') }),
  };
}

/** One after the other: the first that fails is the one that is named. */
async function inOrder<T, R>(
  items: readonly T[],
  task: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await task(item, index));
  return results;
}
