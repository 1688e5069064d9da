/** A picture that came with a request: looked at, not decoded. */
export interface RequestPicture {
  /** What was sent; a large upload is on disk, until its request is answered and the work that its client began is done. */
  content: Blob;
  /** SHA-256 of the content, in hexadecimal. */
  sha256: string;
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

/** The bytes of a picture, all of them in memory. Once: a Blob's own arrayBuffer gathers its pieces and then copies them. */
export async function bytesOf({ content }: Pick<RequestPicture, 'content'>): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(content.size);
  let filled = 0;
  for await (const chunk of content.stream()) {
    bytes.set(chunk, filled);
    filled += chunk.byteLength;
  }
  return bytes;
}
