/** The time that one attempt has. Its signal is aborted when that time or the caller's patience ends. */
export class TimeLimit {
  private readonly controller = new AbortController();
  private readonly timer: ReturnType<typeof setTimeout>;
  private readonly leave = (): void => {
    this.controller.abort(this.caller?.reason);
  };
  /** Whether the time ended first. */
  passed = false;

  constructor(
    milliseconds: number,
    /** Says which limit it was. */
    readonly description: string,
    private readonly caller?: AbortSignal,
  ) {
    this.timer = setTimeout(() => {
      if (this.signal.aborted) return;
      this.passed = true;
      this.controller.abort(new Error(description));
    }, milliseconds);
    caller?.addEventListener('abort', this.leave, { once: true });
    if (caller?.aborted) this.leave();
  }

  /** What the attempt listens to. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Ends the watch: nothing is aborted any more. */
  end(): void {
    clearTimeout(this.timer);
    this.caller?.removeEventListener('abort', this.leave);
  }
}
