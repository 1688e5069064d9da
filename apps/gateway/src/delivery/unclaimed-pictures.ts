import { IncomingPicture } from './incoming-picture.js';

/** A picture that nothing needs yet. */
interface Waiting {
  readonly bytes: number;
  readonly until: number;
}

/** Pictures that have come with an answer, and wait in the store's folder until it is known who needs them and for how long. */
export class UnclaimedPictures {
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    private readonly folder: string,
    /** How long each may wait, in milliseconds. */
    private readonly patience: number,
  ) {}

  /** Takes a picture of an answer while that comes. */
  receive(): IncomingPicture {
    return new IncomingPicture(this.folder, (name, bytes) => {
      this.waiting.set(name, { bytes, until: Date.now() + this.patience });
    });
  }

  /** Whether a picture waits. */
  has(name: string): boolean {
    return this.waiting.has(name);
  }

  /** Hands a picture with its size to whoever needs it. It waits on where it could not be taken. */
  async claim(name: string, take: (bytes: number) => Promise<void>): Promise<void> {
    const waiting = this.waiting.get(name);
    if (!waiting) return;
    this.waiting.delete(name);
    await take(waiting.bytes).catch((error: unknown) => {
      this.waiting.set(name, waiting);
      throw error;
    });
  }

  /** Forgets those whose time is over at `now`, and gives their names. */
  takeExpired(now: number): string[] {
    const expired = [...this.waiting].flatMap(([name, { until }]) => (until <= now ? [name] : []));
    for (const name of expired) this.waiting.delete(name);
    return expired;
  }
}
