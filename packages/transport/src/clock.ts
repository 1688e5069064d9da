import { followSignal } from './follow-signal.js';

/** Time and chance, as sending needs them. Handed in by tests. */
export interface Clock {
  /** Unix time in milliseconds; never goes back. */
  now(): number;
  /** Waits; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 up to but not 1. */
  random(): number;
}

const { timeOrigin } = performance;

/** The time and chance of the process. */
export const systemClock: Clock = {
  now: () => timeOrigin + performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop?.();
        resolve();
      }, milliseconds);
      const leave = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const stop = signal && followSignal(signal, leave);
    }),
  random: () => Math.random(),
};
