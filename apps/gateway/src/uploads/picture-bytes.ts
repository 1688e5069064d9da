import type { BinaryPart, OpenAIImageReference } from '@imagewire/models';

import { PictureFetchError } from '../delivery/fetch-picture.js';
import { GatewayError } from '../errors/gateway-error.js';

/** An uploaded picture. Throws a GatewayError for anything but a file. */
export function uploadOf(part: BinaryPart, path: string): Blob {
  if (part instanceof Blob) return part;
  throw new GatewayError('invalid_value', `${path} must be a file`, path);
}

/** Gets the picture behind an http address. Throws a PictureFetchError for one that may not or cannot be had. */
export type FetchPicture = (address: string) => Promise<Buffer>;

/** The bytes of a picture in a JSON edit. Throws a GatewayError for one that cannot be had, and for base64 that is none. */
export async function bytesOfReference(
  reference: OpenAIImageReference,
  path: string,
  fetchPicture: FetchPicture,
): Promise<Buffer> {
  const { image_url: url } = reference;
  if (url === undefined) throw noFiles(`${path}.file_id`);
  if (!/^data:/i.test(url)) return fetched(url, `${path}.image_url`, fetchPicture);
  const bytes = bytesOfDataUrl(url);
  if (bytes) return bytes;
  throw new GatewayError(
    'invalid_image_file',
    `${path}.image_url is a data URL without exact base64 in it; write it as data:image/png;base64,...`,
    `${path}.image_url`,
  );
}

async function fetched(url: string, path: string, fetchPicture: FetchPicture): Promise<Buffer> {
  try {
    return await fetchPicture(url);
  } catch (error) {
    if (!(error instanceof PictureFetchError)) throw error;
    throw new GatewayError(
      'invalid_value',
      `${path}: ${error.message}; send the picture itself as a data URL`,
      path,
    );
  }
}

const noFiles = (path: string): GatewayError =>
  new GatewayError(
    'unsupported_parameter',
    `${path}: this gateway keeps no uploaded files; send the picture itself as a data URL in image_url, or the edit as multipart/form-data`,
    path,
  );

function bytesOfDataUrl(url: string): Buffer | undefined {
  // The head alone is searched: no regular expression runs over a picture.
  const comma = url.indexOf(',');
  if (!/^data:[^,]*;base64$/i.test(url.slice(0, comma))) return undefined;
  const text = url.slice(comma + 1);
  const bytes = Buffer.from(text, 'base64');
  // Buffer skips what is no base64; only exact text comes back as it was, with its padding or without.
  const again = bytes.toString('base64');
  return text === again || text === again.slice(0, Math.ceil((bytes.length * 4) / 3)) ? bytes : undefined;
}
