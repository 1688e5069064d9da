import type { OrqRouterLegacyGenerateImageRequest, PlainObject } from '@imagewire/models';
import {
  encodeJsonRequest,
  type HttpRequest,
  type HttpResponse,
  readJsonObject,
  type RequestFrame,
} from '@imagewire/transport';

/** What a generation is called in errors and logs. */
export const generateImage = { dialect: 'orq-router-legacy', operation: 'generate-image' } as const;

/** A generation as the wire has it. */
export const encodeGenerateImage = (
  request: OrqRouterLegacyGenerateImageRequest,
  frame: RequestFrame,
): HttpRequest => encodeJsonRequest(request, '/v2/router/images/generations', frame);

/** The plain answer to a generation. Throws an UnreadableAnswerError where there is no JSON object. */
export const decodeGenerateImage = (response: HttpResponse): PlainObject =>
  readJsonObject(response, generateImage);
