import { UpstreamFailure } from '../upstreams/upstream-failure.js';

/**
 * The images of one sequence after those of the other. A failure of one ends them all, but not before the images that did come; of several,
 * one that may have been charged.
 */
export const oneAfterAnother = <T>(sequences: readonly AsyncIterable<T>[]): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    const failures: unknown[] = [];
    for (const sequence of sequences) {
      try {
        yield* sequence;
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures.find(mayBeCharged) ?? failures[0];
  },
});

const mayBeCharged = (error: unknown): boolean =>
  !(error instanceof UpstreamFailure) || error.facts.failure === 'unknown';
