/** Lets so many tasks run at the same time; the others wait, in the order in which they came. */
export class Slots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((start) => this.waiting.push(start));
    try {
      return await task();
    } finally {
      // A slot goes straight to who waits: it must never look free in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
