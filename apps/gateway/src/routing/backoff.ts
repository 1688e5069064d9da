const FIRST_WAIT = 1000;
const JITTER = 0.25;

/**
 * How long to wait before a retry, in milliseconds: 1, 2, 4, 8 and 16 seconds, each a quarter more or less by chance, as orq
 * documents it. `random` is from 0 up to but not 1.
 */
export const backoff = (retry: number, random: number): number =>
  FIRST_WAIT * 2 ** (retry - 1) * (1 - JITTER + 2 * JITTER * random);
