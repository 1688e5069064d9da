import type { OrqProxyImageVariationRequest, PlainObject } from '@imagewire/models';
import {
  encodeFormRequest,
  type FormPictures,
  type HttpRequest,
  type HttpResponse,
  readJsonObject,
  type RequestFrame,
} from '@imagewire/transport';

/** What a variation is called in errors and logs. */
export const imageVariation = { dialect: 'orq-proxy', operation: 'image-variation' } as const;

/** A variation as the wire has it. */
export const encodeImageVariation = (
  request: OrqProxyImageVariationRequest,
  pictures: FormPictures,
  frame: RequestFrame,
): HttpRequest => encodeFormRequest(request, pictures, '/v2/proxy/images/variations', frame);

/** The plain answer to a variation. Throws an UnreadableAnswerError where there is no JSON object. */
export const decodeImageVariation = (response: HttpResponse): PlainObject =>
  readJsonObject(response, imageVariation);
