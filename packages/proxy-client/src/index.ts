export { ProxyClient } from './proxy-client.js';
export type { ProxyImages } from './proxy-images.js';
export type { ProxyClientOptions } from './options.js';
