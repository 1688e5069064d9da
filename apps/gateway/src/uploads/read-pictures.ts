import {
  type BinaryPart,
  OpenAIEditImageJsonRequest,
  type OpenAIEditImageRequest,
  type OpenAIImageVariationRequest,
} from '@imagewire/models';

import { inspectPicture } from './inspect-picture.js';
import { bytesOfReference, bytesOfUpload } from './picture-bytes.js';
import type { RequestPicture, RequestPictures } from './request-pictures.js';

/** A request that comes with pictures. */
export type PictureRequest =
  OpenAIEditImageRequest | OpenAIEditImageJsonRequest | OpenAIImageVariationRequest;

/** Gives the pictures of a request, each looked at. Throws a GatewayError with the dotted path of the first that cannot be used. */
export const readPictures = (request: PictureRequest): Promise<RequestPictures> =>
  request instanceof OpenAIEditImageJsonRequest ? referencedPictures(request) : uploadedPictures(request);

async function referencedPictures({ images, mask }: OpenAIEditImageJsonRequest): Promise<RequestPictures> {
  const read = (reference: (typeof images)[number], path: string): Promise<RequestPicture> =>
    inspectPicture(bytesOfReference(reference, path), `${path}.image_url`);
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
    inspectPicture(await bytesOfUpload(part, path), path);
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
