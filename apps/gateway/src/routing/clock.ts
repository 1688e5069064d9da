import { type Clock, systemClock as sendingClock } from '@imagewire/transport';

/** Time and chance as routing needs them. Handed in by tests. */
export interface RoutingClock extends Clock {
  /** Acts once so many milliseconds are over; gives the way to prevent that. */
  after(milliseconds: number, act: () => void): () => void;
}

/** The time and chance of the process. */
export const systemClock: RoutingClock = {
  ...sendingClock,
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
