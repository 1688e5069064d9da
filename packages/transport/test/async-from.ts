/** A list as something that comes piece by piece. */
export async function* asyncFrom<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
