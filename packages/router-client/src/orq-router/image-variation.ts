import type { OrqRouterImageVariationRequest, PlainObject } from '@imagewire/models';
import {
  encodeFormRequest,
  type FormPictures,
  type HttpRequest,
  type HttpResponse,
  readJsonObject,
  type RequestFrame,
} from '@imagewire/transport';

/** What a variation is called in errors and logs. */
export const imageVariation = { dialect: 'orq-router', operation: 'image-variation' } as const;

/** A variation as the wire has it. */
export const encodeImageVariation = (
  request: OrqRouterImageVariationRequest,
  pictures: FormPictures,
  frame: RequestFrame,
): HttpRequest => encodeFormRequest(request, pictures, '/v2/router/images/variations', frame);

/** The plain answer to a variation. Throws an UnreadableAnswerError where there is no JSON object. */
export const decodeImageVariation = (response: HttpResponse): PlainObject =>
  readJsonObject(response, imageVariation);
