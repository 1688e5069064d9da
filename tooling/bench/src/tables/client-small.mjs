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

const row = (atOnce, images = 1) => ({
  name: images === 1 ? `${atOnce} at once` : `${images} images, ${atOnce} at once`,
  megabytes: 0,
  images,
  atOnce,
  // With a few hundred a round it would be code that is still being compiled that is measured.
  operations: 2000,
  rounds: 9,
  // Held to the targets where they were set.
  targets: atOnce === 10 && images === 1 ? targets : [],
});

export const rows = [row(1), row(10), row(50), row(200), row(10, 10)];
