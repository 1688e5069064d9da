/** How a gateway is started: by `npm start`, under load and beside others. Its package's `start` and its Dockerfile say the same. */
export const gatewayStart = {
  // With Node's room for young objects, and its patience before it collects the old, it holds two hundred megabytes more and is hardly faster.
  flags: ['--max-semi-space-size=8', '--heap-growing-percent=60'],
  // Pictures are drawn on threads. Were each given an arena of its own, as glibc does, what is freed there would stay there.
  environment: { MALLOC_ARENA_MAX: '2' },
};
