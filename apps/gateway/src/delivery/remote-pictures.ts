import { type FetchLimits, fetchPicture } from './fetch-picture.js';

/** Fetches the pictures that requests and answers name by address, within what the configuration allows. */
export class RemotePictures {
  /** Private networks that may be reached, as `10.1.0.0/16`. */
  allowNetworks: readonly string[] = [];

  /** The picture's bytes. Throws a PictureFetchError for one that may not or cannot be had. */
  fetch(
    address: string,
    signal?: AbortSignal,
    limits: Pick<FetchLimits, 'trustedOrigin'> = {},
  ): Promise<Buffer> {
    return fetchPicture(address, { allowNetworks: this.allowNetworks, ...limits }, signal);
  }
}
