/** The images of one sequence after those of the other. A failure of one ends them all, but not before the images that did come. */
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
    if (failures.length > 0) throw failures[0];
  },
});
