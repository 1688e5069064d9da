import { clients, openServer } from '../clients.mjs';

// An answer with pictures in base64, read into memory, one call at a time.
export const floor = 'undici.request + json';
export const contenders = clients;
export const open = openServer;

const row = (megabytes, images) => ({
  name: `${images} of ${megabytes} MB`,
  megabytes,
  images,
  atOnce: 1,
  operations: 4,
  warmUp: 1,
  rounds: 5,
});

export const rows = [row(1, 1), row(4, 1), row(8, 1), row(32, 1), row(1, 10)];
