import { capabilitiesOf } from '@imagewire/capabilities';
import { type PlainObject, serializeModel } from '@imagewire/models';
import { extensionFor } from '@imagewire/transport';

import type { EditJob, ImageJob } from '../../routing/image-job.js';
import type { RequestPicture } from '../../uploads/request-pictures.js';

/**
 * A job's request as a dialect without streams and without JSON edits can be told it, for the model that the upstream has: the
 * pictures of JSON become uploads, and the wish for a stream is left out, because its answer is made one afterwards.
 */
export function dialectRequest(job: ImageJob, model: string): PlainObject {
  const { stream, partial_images: _, ...plain } = { ...requestOf(job), model } as PlainObject;
  // Events hold base64 alone, so a model that can send either is asked for that.
  if (stream === true && capabilitiesOf(model)?.choices.response_format) plain.response_format ??= 'b64_json';
  return plain;
}

function requestOf(job: ImageJob): PlainObject {
  const plain = serializeModel(job.request);
  return job.operation === 'edit' && 'images' in job.request ? formOf(plain, job) : plain;
}

function formOf(
  { images: _images, mask: _mask, ...fields }: PlainObject,
  { pictures }: EditJob,
): PlainObject {
  const [first, ...others] = pictures.images.map(fileOf);
  return {
    ...fields,
    image: others.length > 0 ? [first, ...others] : first,
    ...(pictures.mask && { mask: fileOf(pictures.mask) }),
  };
}

const fileOf = ({ content, mediaType }: RequestPicture): File =>
  new File([content], `image.${extensionFor(mediaType)}`, { type: mediaType });
