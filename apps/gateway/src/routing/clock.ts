import { type Clock, systemClock as sendingClock } from '@imagewire/transport';

/** Time and chance as routing needs them. Handed in by tests. */
export interface RoutingClock extends Clock {
  /** Acts once so many milliseconds are over; gives the way to prevent that. */
  after(milliseconds: number, act: () => void): () => void;
}

/** How far the machine's clock may be ahead before it is followed, in milliseconds. */
const TOLERANCE = 1000;

/**
 * The time and chance of the process. Where the machine's clock is set ahead, or goes on while the machine sleeps, it is followed: what is
 * stored outlives the process, and is judged by that clock. It never goes back.
 */
export function createClock(wall: () => number = Date.now): RoutingClock {
  let ahead = 0;
  return {
    ...sendingClock,
    now: () => {
      const late = wall() - (sendingClock.now() + ahead);
      if (late > TOLERANCE) ahead += late;
      return sendingClock.now() + ahead;
    },
    after: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** The one that everything in the process goes by. */
export const systemClock: RoutingClock = createClock();
