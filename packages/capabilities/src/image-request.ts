import type { ChoiceParameter, NumberParameter } from './model-capabilities.js';

/**
 * What the checks read of a request in OpenAI's shape: generation, edit or variation. Taken by structure, so the classes of
 * `@imagewire/models` fit, and so does parsed JSON. null counts as absent, as it does for OpenAI.
 */
export type ImageRequest = Readonly<
  { prompt?: string | null; size?: string | null; stream?: boolean | null } & Partial<
    Record<ChoiceParameter, string | null> & Record<NumberParameter, number | null>
  >
>;

/** What has to be known of a picture to check it. */
export interface PictureFacts {
  /** Size of the file. */
  readonly bytes: number;
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** What the bytes are, not what the sender called them: `image/png`. */
  readonly mediaType: string;
  /** Whether it has an alpha channel; absent when not looked at, and then not judged. */
  readonly hasAlpha?: boolean;
  /** Whether it has more than one frame; absent when not looked at, and then not judged. */
  readonly animated?: boolean;
}

/** The pictures that come with an edit. */
export interface EditPictures {
  /** What is edited, in the order of the request. */
  readonly images: readonly PictureFacts[];
  /** Where to paint, in the first picture. */
  readonly mask?: PictureFacts;
  /** What the request calls its pictures: `image` in a form, the default, or `images` in JSON. */
  readonly field?: 'image' | 'images';
}
