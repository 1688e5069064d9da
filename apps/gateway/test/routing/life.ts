import type { RoutingClock } from '../../src/routing/clock.js';
import type { Database } from '../../src/store/database.js';
import type { ModelRegistry } from '../../src/upstreams/model-registry.js';
import type { Upstream } from '../../src/upstreams/upstream.js';

const never = (): Promise<never> => new Promise(() => undefined);

/** What lasts as long as one process does. When it ends, its connections break, and whatever waits in it never goes on. */
export class Life {
  private readonly over = new AbortController();

  /** Aborted at its end: whoever waits for the process is cut off. */
  get signal(): AbortSignal {
    return this.over.signal;
  }

  /** Ends it as `kill -9` does: what waits for its commit is gone, what was committed stays. */
  end(database: Database): void {
    this.over.abort(new Error('killed'));
    Object.assign(database, { waiting: [], write: never, writeAll: never });
    database.close();
  }

  /** The clock as the process has it. */
  clockOf(clock: RoutingClock): RoutingClock {
    return {
      now: () => clock.now(),
      random: () => clock.random(),
      sleep: (milliseconds, signal) => this.within(signal, (both) => clock.sleep(milliseconds, both)),
      after: (milliseconds, act) => {
        const prevent = clock.after(milliseconds, act);
        this.signal.addEventListener('abort', prevent, { once: true });
        return prevent;
      },
    };
  }

  /** The upstreams as the process reaches them. */
  registryOf(registry: ModelRegistry): ModelRegistry {
    return {
      names: () => registry.names(),
      offersOf: (model) =>
        registry.offersOf(model).map((offer) => ({ ...offer, upstream: this.reach(offer.upstream) })),
    };
  }

  private reach(upstream: Upstream): Upstream {
    const { name, honours, limits } = upstream;
    return {
      name,
      honours,
      ...(limits && { limits }),
      send: (job, call) => this.within(call.signal, (signal) => upstream.send(job, { ...call, signal })),
      stream: (job, call) => this.within(call.signal, (signal) => upstream.stream(job, { ...call, signal })),
    };
  }

  private within<T>(signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.signal.aborted) return never();
    const either = firstOf([this.signal, ...(signal ? [signal] : [])]);
    return new Promise((resolve, reject) => {
      work(either).then(
        (value) => this.signal.aborted || resolve(value),
        (error: unknown) => this.signal.aborted || reject(error as Error),
      );
    });
  }
}

/** Aborted with whichever comes first, and told at once: AbortSignal.any looks when it is asked, and may then name a later one. */
function firstOf(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    const abort = (): void => controller.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  }
  return controller.signal;
}
