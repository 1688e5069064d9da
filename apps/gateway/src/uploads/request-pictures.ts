/** A picture that came with a request: looked at, not decoded. */
export interface RequestPicture {
  bytes: Buffer;
  /** In pixels, as the file stores it. */
  width: number;
  /** In pixels, as the file stores it. */
  height: number;
  /** What the bytes are, whatever the sender called them. */
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  hasAlpha: boolean;
}

/** The pictures that a request works on. */
export interface RequestPictures {
  images: RequestPicture[];
  mask?: RequestPicture;
  /** What the request calls them: `image` in a form, `images` in JSON. */
  field: 'image' | 'images';
  /**
   * Reads those that the request only refers to, for an upstream that cannot be told where they are; absent where they are read.
   * Throws a GatewayError as readPictures does, and the signal's reason.
   */
  read?: (signal: AbortSignal) => Promise<RequestPictures>;
}
