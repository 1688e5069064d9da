import type { OrqRouterEditImageRequest, PlainObject } from '@imagewire/models';
import {
  encodeFormRequest,
  type FormPictures,
  type HttpRequest,
  type HttpResponse,
  readJsonObject,
  type RequestFrame,
} from '@imagewire/transport';

/** What an edit is called in errors and logs. */
export const editImage = { dialect: 'orq-router', operation: 'edit-image' } as const;

/** An edit as the wire has it. */
export const encodeEditImage = (
  request: OrqRouterEditImageRequest,
  pictures: FormPictures,
  frame: RequestFrame,
): HttpRequest => encodeFormRequest(request, pictures, '/v2/router/images/edits', frame);

/** The plain answer to an edit. Throws an UnreadableAnswerError where there is no JSON object. */
export const decodeEditImage = (response: HttpResponse): PlainObject => readJsonObject(response, editImage);
