import { untilAborted } from './until-aborted.js';

/** Holds the end of a flight back until a promise is settled, whatever its result. */
export type Hold = (kept: Promise<unknown>) => void;

/** What a flight gives its work. */
export interface FlightPart {
  /** Aborted when nobody waits for the result any more. */
  readonly signal: AbortSignal;
  readonly hold: Hold;
}

/** Work under way, and the clients that wait for it. It is ended when the last of them has left, unless it is to be finished anyway. */
export class Flight<T> {
  private readonly controller = new AbortController();
  private readonly held: Promise<unknown>[] = [];
  private readonly result: Promise<T>;
  private clients = 0;
  /** Settled once there is nothing more to be done; never rejects. */
  readonly over: Promise<void>;

  constructor(
    work: (part: FlightPart) => Promise<T>,
    /** Whether the work goes on when nobody waits for it any more. */
    private readonly isFinishedAnyway: boolean,
  ) {
    const { signal } = this.controller;
    this.result = work({ signal, hold: (kept) => this.held.push(kept) });
    this.over = this.untilOver();
  }

  /** Whether it was ended because nobody waits for it: it cannot be joined any more. */
  get isAbandoned(): boolean {
    return this.controller.signal.aborted;
  }

  /** Waits for the result. Rejects with the signal's reason as soon as the client leaves. */
  join(client: AbortSignal): Promise<T> {
    this.clients += 1;
    const leave = (): void => {
      this.leave(client.reason);
    };
    if (client.aborted) leave();
    else client.addEventListener('abort', leave, { once: true });
    return untilAborted(this.result, client);
  }

  private leave(reason: unknown): void {
    this.clients -= 1;
    if (this.clients === 0 && !this.isFinishedAnyway) this.controller.abort(reason);
  }

  private async untilOver(): Promise<void> {
    // Whoever joined hears of a failure.
    await Promise.allSettled([this.result]);
    await Promise.allSettled(this.held);
  }
}

/** All flights of the gateway: a stop waits for them. */
export class Flights {
  private flying = 0;
  private over?: PromiseWithResolvers<void> | undefined;

  /** Starts work; `isFinishedAnyway` where it goes on when its clients have left. */
  start<T>(work: (part: FlightPart) => Promise<T>, { isFinishedAnyway = false } = {}): Flight<T> {
    const flight = new Flight(work, isFinishedAnyway);
    this.hold(flight.over);
    return flight;
  }

  /** Starts work that ends with the one client that waits for it. */
  alone<T>(signal: AbortSignal, work: (part: FlightPart) => Promise<T>): Promise<T> {
    const result = work({ signal, hold: this.hold });
    this.hold(result);
    return result;
  }

  /** Resolves once nothing is under way. */
  async untilOver(): Promise<void> {
    while (this.flying > 0) await (this.over ??= Promise.withResolvers()).promise;
  }

  private readonly hold: Hold = (kept) => {
    this.flying += 1;
    kept.then(this.land, this.land);
  };

  private readonly land = (): void => {
    this.flying -= 1;
    if (this.flying > 0) return;
    this.over?.resolve();
    this.over = undefined;
  };
}
