import { clients, openServer } from '../clients.mjs';

// An answer with one link, so many calls at once.
export const floor = 'undici.request + json';
export const contenders = clients;
export const open = openServer;

const ours = 'Imagewire ProxyClient';
const targets = [
  { contender: ours, metric: `speed / ${floor}`, atLeast: 1.1 },
  { contender: ours, metric: 'speed / openai SDK', atLeast: 5 },
];

export const rows = [1, 10, 50, 200].map((atOnce) => ({
  name: `${atOnce} at once`,
  megabytes: 0,
  atOnce,
  // With a few hundred a round it would be code that is still being compiled that is measured.
  operations: 2000,
  rounds: 9,
  // Held to the targets where they were set.
  targets: atOnce === 10 ? targets : [],
}));
