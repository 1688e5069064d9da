import type { PlainObject } from '@imagewire/models';
import {
  encodeFormRequest,
  encodeJsonRequest,
  extensionFor,
  type FormPictures,
  type HttpRequest,
  type PreparedImage,
  type RequestFrame,
} from '@imagewire/transport';

import type { OpenAICompatibleSettings } from '../../config/upstream-settings.js';
import type { EditJob, ImageJob, VariationJob } from '../../routing/image-job.js';
import type { UpstreamCall } from '../upstream.js';
import { bytesOf, type RequestPicture } from '../../uploads/request-pictures.js';

/** What of a request to a server does not change from one to the next. */
export interface ServerFrame {
  /** Without a slash at its end; `{model}` stands for the model's name. */
  readonly baseURL: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where each operation is, its query with it. */
  readonly paths: Readonly<Record<ImageJob['operation'], string>>;
}

/** The frame of all requests to the server that settings describe. */
export const serverFrame = (settings: OpenAICompatibleSettings): ServerFrame => ({
  baseURL: settings.baseURL.replace(/\/+$/, ''),
  headers: headersOf(settings),
  paths: {
    generate: addressPath(settings, settings.paths?.generate ?? '/images/generations'),
    edit: addressPath(settings, settings.paths?.edit ?? '/images/edits'),
    variation: addressPath(settings, settings.paths?.variation ?? '/images/variations'),
  },
});

/** A job as the server wants it: what the client wrote, with the model as the server calls it. */
export function encodeRequest(
  job: ImageJob,
  { model, idempotencyKey }: Pick<UpstreamCall, 'model' | 'idempotencyKey'>,
  { baseURL, headers, paths }: ServerFrame,
  createBoundary: () => string,
): HttpRequest | Promise<HttpRequest> {
  const path = paths[job.operation];
  const frame: RequestFrame = {
    baseURL: baseURL.replaceAll('{model}', encodeURIComponent(model)),
    headers: idempotencyKey ? { ...headers, 'idempotency-key': idempotencyKey } : headers,
    // JSON has no parts to separate.
    boundary: '',
  };
  const body: PlainObject = { ...(job.request as object), model };
  if (job.operation === 'generate' || (isReferring(job) && job.pictures.read))
    return encodeJsonRequest(body, path, frame);
  if (isReferring(job))
    return dataUrlsOf(job).then((pictures) => encodeJsonRequest({ ...body, ...pictures }, path, frame));
  const { image: _image, mask: _mask, ...fields } = body;
  const pictures = filesOf(job);
  // A form's fields are walked by name; the pictures are looked up by the same.
  const names = Object.fromEntries(Object.keys(pictures).map((name) => [name, '']));
  return encodeFormRequest({ ...names, ...fields }, pictures, path, { ...frame, boundary: createBoundary() });
}

function addressPath({ query }: OpenAICompatibleSettings, path: string): string {
  return query ? `${path}?${new URLSearchParams(query).toString()}` : path;
}

function headersOf({ apiKey, headers = {} }: OpenAICompatibleSettings): Record<string, string> {
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    accept: 'application/json, text/event-stream',
    'user-agent': 'imagewire',
    ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    ...(Object.fromEntries(own) as Record<string, string>),
  };
}

const isReferring = (job: ImageJob): job is EditJob => job.operation === 'edit' && 'images' in job.request;

/** The pictures of a JSON edit that were read, because the server cannot fetch them itself. */
async function dataUrlsOf({ pictures: { images, mask } }: EditJob): Promise<PlainObject> {
  const reference = async (picture: RequestPicture): Promise<PlainObject> => ({
    image_url: `data:${picture.mediaType};base64,${(await bytesOf(picture)).toString('base64')}`,
  });
  return {
    images: await Promise.all(images.map(reference)),
    ...(mask && { mask: await reference(mask) }),
  };
}

function filesOf({ pictures: { images, mask } }: EditJob | VariationJob): FormPictures {
  const file = ({ content, mediaType }: RequestPicture): PreparedImage => ({
    filename: `image.${extensionFor(mediaType)}`,
    mediaType,
    source: content,
  });
  return {
    // As the openai package names them.
    [images.length > 1 ? 'image[]' : 'image']: images.map(file),
    ...(mask && { mask: [file(mask)] }),
  };
}
