import type { RoutingClock } from './clock.js';

/** A time that work may take. Its signal is aborted when that time is over, or when the work's own signal is. */
export class TimeLimit {
  private readonly controller = new AbortController();
  private readonly cancel: () => void;
  private readonly leave = (): void => {
    this.controller.abort(this.work.reason);
  };
  /** What the work listens to. */
  readonly signal = this.controller.signal;
  /** Whether the time was over first. */
  passed = false;
  private readonly endsAt: number;

  constructor(
    private readonly clock: RoutingClock,
    milliseconds: number,
    private readonly work: AbortSignal,
    /** Makes what the signal is aborted with when the time is over. */
    private readonly reason: () => Error,
  ) {
    work.addEventListener('abort', this.leave, { once: true });
    this.endsAt = clock.now() + milliseconds;
    this.cancel = clock.after(milliseconds, this.pass);
    if (work.aborted) this.leave();
  }

  /** Milliseconds until the time is over. */
  get remaining(): number {
    return this.endsAt - this.clock.now();
  }

  /** Ends the watch and its timer: nothing is aborted any more. */
  end(): void {
    this.cancel();
    this.work.removeEventListener('abort', this.leave);
  }

  private readonly pass = (): void => {
    if (this.signal.aborted) return;
    this.passed = true;
    this.controller.abort(this.reason());
  };
}
