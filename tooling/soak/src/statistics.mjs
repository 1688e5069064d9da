/** The value below which a share of sorted numbers lies. */
export const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** How much the second member of pairs grows with the first, by least squares. */
export function slope(pairs) {
  const mean = (at) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = pairs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
  return spread === 0 ? 0 : pairs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0) / spread;
}

/** How often each value occurs, the most frequent first. */
export function countBy(items, nameOf) {
  const counts = new Map();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
