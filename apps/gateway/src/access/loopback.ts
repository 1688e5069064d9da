const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/** Tells whether only this machine can reach the address. */
export const isLoopback = (host: string): boolean => loopback.test(host);
