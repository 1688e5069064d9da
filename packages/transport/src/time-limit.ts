import { followSignal } from './follow-signal.js';

/** The time that one attempt has. It is over when that time or the caller's patience ends. */
export class TimeLimit {
  private readonly timer: ReturnType<typeof setTimeout>;
  private readonly stop: (() => void) | undefined;
  private leave: ((reason: Error) => void) | undefined;
  private controller: AbortController | undefined;
  /** Whether the time ended first. */
  passed = false;
  /** Why the attempt is over; absent until then. */
  reason: Error | undefined;

  constructor(
    milliseconds: number,
    /** Says which limit it was. */
    readonly description: string,
    caller?: AbortSignal,
  ) {
    this.timer = setTimeout(pass, milliseconds, this);
    this.stop =
      caller &&
      followSignal(caller, () => {
        this.abort(caller.reason as Error);
      });
  }

  /** Calls `leave` once the attempt is over, at once where it is. It has one listener, which costs less than a signal. */
  onAbort(leave: (reason: Error) => void): void {
    this.leave = leave;
    if (this.reason !== undefined) leave(this.reason);
  }

  /** The same as a signal, for whoever wants one. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.reason !== undefined) this.controller.abort(this.reason);
    return this.controller.signal;
  }

  /** Ends the attempt now, unless it is over. */
  abort(reason: Error): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    // A signal that ends many calls holds none of those that are over, also where nobody ends them.
    this.end();
    this.leave?.(reason);
    this.controller?.abort(reason);
  }

  /** Ends the watch: nothing is aborted any more. */
  end(): void {
    clearTimeout(this.timer);
    this.stop?.();
  }
}

function pass(limit: TimeLimit): void {
  if (limit.reason !== undefined) return;
  limit.passed = true;
  limit.abort(new Error(limit.description));
}
