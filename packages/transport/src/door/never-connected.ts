// What the runtimes' fetch functions name a failure before the connection stood. A browser names nothing: its failures stay unknown.
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** Whether an error of a fetch function says that its connection never stood, so that no byte of the request left. */
export function neverConnected(error: unknown): boolean {
  const codes = [error, (error as Error | undefined)?.cause].map(
    (each) => (each as { code?: unknown } | undefined)?.code,
  );
  return codes.some((code) => NEVER_CONNECTED.has(code));
}
