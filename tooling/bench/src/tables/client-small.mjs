import { clients, openServer } from '../clients.mjs';

// An answer with links, so many calls at once.
export const floor = 'undici.request + json';
export const contenders = clients;
export const open = openServer;

const ours = 'Imagewire ProxyClient';
const targets = [
  { contender: ours, metric: `speed / ${floor}`, atLeast: 1.1 },
  { contender: ours, metric: 'speed / openai SDK', atLeast: 5 },
];

const isHeld = (atOnce, images) => atOnce === 10 && images === 1;

const row = (atOnce, images = 1) => ({
  name: images === 1 ? `${atOnce} at once` : `${images} images, ${atOnce} at once`,
  megabytes: 0,
  images,
  atOnce,
  // V8 goes on compiling a client for tens of thousands of calls, which is waited for where targets were set.
  operations: isHeld(atOnce, images) ? 10_000 : 2000,
  warmUp: 3,
  rounds: 9,
  targets: isHeld(atOnce, images) ? targets : [],
});

export const rows = [row(1), row(10), row(50), row(200), row(10, 10)];
