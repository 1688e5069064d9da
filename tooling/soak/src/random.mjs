/** Chance that is the same for the same seed: a function that gives numbers from 0 up to but not 1. */
export function createRandom(seed) {
  let state = (seed % (2 ** 31 - 2)) + 1;
  return () => (state = (state * 48_271) % (2 ** 31 - 1)) / (2 ** 31 - 1);
}

/** One of a list of `[weight, value]`. */
export function drawFrom(weighted, random) {
  let point = random() * weighted.reduce((sum, [weight]) => sum + weight, 0);
  return (weighted.find(([weight]) => (point -= weight) < 0) ?? weighted.at(-1))[1];
}
