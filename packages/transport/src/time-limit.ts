import { followSignal } from './follow-signal.js';

/** The time that one attempt has. Its signal is aborted when that time or the caller's patience ends. */
export class TimeLimit {
  private readonly controller = new AbortController();
  private readonly timer: ReturnType<typeof setTimeout>;
  private readonly stop: (() => void) | undefined;
  /** Whether the time ended first. */
  passed = false;

  constructor(
    milliseconds: number,
    /** Says which limit it was. */
    readonly description: string,
    caller?: AbortSignal,
  ) {
    this.timer = setTimeout(() => {
      if (this.signal.aborted) return;
      this.passed = true;
      this.controller.abort(new Error(description));
    }, milliseconds);
    const leave = (): void => {
      this.controller.abort(caller?.reason);
    };
    this.stop = caller && followSignal(caller, leave);
  }

  /** What the attempt listens to. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Ends the watch: nothing is aborted any more. */
  end(): void {
    clearTimeout(this.timer);
    this.stop?.();
  }
}
