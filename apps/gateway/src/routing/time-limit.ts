import type { Clock } from '@imagewire/transport';

// Without a reason Node makes an error, with its stack, that nobody sees.
const OVER = 'the work is over';

/** A time that work may take. Its signal is aborted when that time is over, or when the work's own signal is. */
export class TimeLimit {
  private readonly controller = new AbortController();
  private readonly ended = new AbortController();
  private readonly leave = (): void => {
    this.controller.abort(this.work.reason);
  };
  /** Whether the time was over first. */
  passed = false;

  constructor(
    clock: Clock,
    milliseconds: number,
    private readonly work: AbortSignal,
    /** Makes what the signal is aborted with when the time is over. */
    private readonly reason: () => Error,
  ) {
    work.addEventListener('abort', this.leave, { once: true });
    if (work.aborted) this.leave();
    else void clock.sleep(milliseconds, this.ended.signal).then(this.pass, () => undefined);
  }

  /** What the work listens to. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Ends the watch and its timer: nothing is aborted any more. */
  end(): void {
    this.ended.abort(OVER);
    this.work.removeEventListener('abort', this.leave);
  }

  private readonly pass = (): void => {
    if (this.signal.aborted || this.ended.signal.aborted) return;
    this.passed = true;
    this.controller.abort(this.reason());
  };
}
