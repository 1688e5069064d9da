import type { RoutingClock } from '../../src/routing/clock.js';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** A clock whose time passes only while everything waits for it; chance is what it is told to be. */
export class VirtualClock implements RoutingClock {
  private time = Date.UTC(2026, 0, 1);
  private timers: Timer[] = [];

  constructor(readonly random: () => number = () => 0.5) {}

  /** Sleeps that are neither over nor ended. */
  get pending(): number {
    return this.timers.length;
  }

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = { at: this.time + milliseconds, fire: resolve };
      const stop = (): void => {
        this.timers = this.timers.filter((other) => other !== timer);
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) {
        stop();
        return;
      }
      signal?.addEventListener('abort', stop, { once: true });
      this.timers.push(timer);
    });
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.time + milliseconds, fire: act };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass until the work is done. Throws where it waits for something that no time brings. */
  async until<T>(work: Promise<T>): Promise<T> {
    let ended = false;
    const isDone = (): boolean => ended;
    const settled = work.finally(() => (ended = true));
    settled.catch(() => undefined);
    while (!isDone()) {
      await quiet();
      if (!isDone() && !this.pass()) await quiet().then(() => isDone() || hang());
    }
    return settled;
  }

  /** Lets the next sleep be over; false where there is none. */
  private pass(): boolean {
    const next = this.timers.toSorted((one, other) => one.at - other.at)[0];
    if (!next) return false;
    this.timers = this.timers.filter((timer) => timer !== next);
    this.time = Math.max(this.time, next.at);
    next.fire();
    return true;
  }
}

/** Waits until nothing is left to be done but waiting: some turns of the event loop, for commits take two each. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function hang(): never {
  throw new Error('the work waits for something that no time brings');
}
