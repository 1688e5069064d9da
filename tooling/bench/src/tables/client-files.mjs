import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { wanted } from '../bodies.mjs';
import { discardingClient, openAIClient, openServer, undiciClient } from '../clients.mjs';

// Pictures in base64, written to files.
export const floor = 'undici.request + json';
export const open = openServer;

const ours = 'Imagewire ProxyClient';

export const rows = [
  {
    name: '50 of 4 MB, 5 at once',
    megabytes: 4,
    atOnce: 5,
    operations: 50,
    warmUp: 1,
    rounds: 5,
    targets: [
      { contender: ours, metric: `time / ${floor}`, atMost: 0.5 },
      { contender: ours, metric: 'growth', atMost: 50 },
    ],
  },
];

/** Writes with `save`, looks at what was written, and clears it away: the same for all. */
const inFolder = (save) => async () => {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-bench-'));
  try {
    await save(folder);
    return await bytesIn(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

let looked = false;

/** The hash of each file, at the first call only: afterwards it would be what is measured. */
async function bytesIn(folder) {
  if (looked) return undefined;
  looked = true;
  const hashes = [];
  for (const name of await readdir(folder)) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    hashes.push(hash.digest('hex'));
  }
  return hashes;
}

const written = async (opened) => {
  const call = await opened;
  return inFolder(async (folder) => {
    for (const base64 of await call())
      await writeFile(join(folder, randomUUID()), Buffer.from(base64, 'base64'));
  });
};

export const contenders = {
  'undici.request, discarded': {
    makes: 'nothing',
    checks: 'nothing',
    prepare: (_row, baseURL) => discardingClient(baseURL),
  },
  [floor]: { makes: 'files', checks: 'nothing', prepare: (_row, baseURL) => written(undiciClient(baseURL)) },
  [ours]: {
    makes: 'files',
    checks: 'all rules',
    prepare: async (_row, baseURL) => {
      const { ProxyClient } = await import('@imagewire/proxy-client');
      const client = new ProxyClient({ apiKey: 'key', baseURL });
      return inFolder((folder) => client.images.generate(wanted).save(folder));
    },
  },
  'openai SDK': {
    makes: 'files',
    checks: 'nothing',
    prepare: (_row, baseURL) => written(openAIClient(baseURL)),
  },
};
