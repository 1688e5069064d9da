import { OpenAIEditImageRequest, type OpenAIEditImageJsonRequest, serializeModel } from '@imagewire/models';

import { fitRequest } from './fit-request.js';
import { ConversionError, type LossEntry } from './loss.js';
import { isContainer } from './path.js';
import type { ConvertedRequest, RequestOptions } from './request-pair.js';

/**
 * The form of an edit for its JSON: each `image_url` becomes a picture that is named by its URL. The ids of uploaded files mean
 * nothing to other servers and are refused with a ConversionError, and so is `moderation`, which the form lacks.
 */
export function openAIEditRequestFromJson(
  request: OpenAIEditImageJsonRequest,
  options: RequestOptions = {},
): ConvertedRequest<OpenAIEditImageRequest> {
  const { images, mask, ...rest } = serializeModel(request);
  const listed = (Array.isArray(images) ? images : []).map((image, index) =>
    refusal(`images.${index}`, image),
  );
  const refused = [...listed, refusal('mask', mask)].filter((entry) => entry !== undefined);
  if (refused.length > 0) throw new ConversionError('openai', refused);
  const pictures = Array.isArray(images) ? images.map(urlOf) : images;
  const plain = { ...rest, image: pictures, ...(mask !== undefined && { mask: urlOf(mask) }) };
  return fitRequest(OpenAIEditImageRequest, plain, 'openai', options.onLoss ?? 'refuse');
}

function refusal(path: string, reference: unknown): LossEntry | undefined {
  if (!isContainer(reference) || reference.file_id === undefined) return undefined;
  return {
    path: `${path}.file_id`,
    kind: 'refused',
    reason: 'the id of an uploaded file means nothing to another server; name the picture by its image_url',
  };
}

// A reference without a URL stays what it is, and is then refused by its path.
const urlOf = (reference: unknown): unknown =>
  isContainer(reference) && typeof reference.image_url === 'string' ? reference.image_url : reference;
