import type { SudoGenerateImageRequest, PlainObject } from '@imagewire/models';
import {
  encodeJsonRequest,
  type HttpRequest,
  type HttpResponse,
  readJsonObject,
  type RequestFrame,
} from '@imagewire/transport';

/** What a generation is called in errors and logs. */
export const generateImage = { dialect: 'sudo', operation: 'generate-image' } as const;

/** A generation as the wire has it. */
export const encodeGenerateImage = (request: SudoGenerateImageRequest, frame: RequestFrame): HttpRequest =>
  encodeJsonRequest(request, '/v1/images/generations', frame);

/** The plain answer to a generation. Throws an UnreadableAnswerError where there is no JSON object. */
export const decodeGenerateImage = (response: HttpResponse): PlainObject =>
  readJsonObject(response, generateImage);
