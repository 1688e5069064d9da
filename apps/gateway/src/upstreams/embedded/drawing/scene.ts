/** What is to be drawn. Every field but quality, style and fidelity decides the composition; equal scenes give equal bytes. */
export interface Scene {
  /** The model that is being played. */
  readonly model: string;
  /** The words that choose palette and motifs; empty where the operation has none. */
  readonly prompt: string;
  /** Pixels, from 1. */
  readonly width: number;
  /** Pixels, from 1. */
  readonly height: number;
  /** Which of the n pictures of one request this is, from 0. */
  readonly index: number;
  /** The operator's seed; another seed gives other pictures for the same prompts. */
  readonly seed: string;
  /** `transparent` leaves everything but the motif at alpha 0. */
  readonly background: 'transparent' | 'opaque';
  /** `low` leaves out fine detail and paper grain; every other value draws both. */
  readonly quality: string;
  /** `vivid` strengthens and `natural` softens the colours; anything else leaves them. */
  readonly style?: string;
  /** How closely an edit without a mask keeps the first picture: `high`, or anything else for low. */
  readonly fidelity?: string;
}

/** How far and how long to draw. */
export interface DrawOptions {
  /** 0 is the first wash, 1 the finished picture; 1 unless said otherwise. */
  readonly stage?: number | undefined;
  /** Ends the work before the next layer, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
}
