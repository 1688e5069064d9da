import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FakeUpstream } from '@imagewire/fake-upstream';

import { type StartedGateway, startGateway } from './start-gateway.js';

/** The name of the model that a gateway over a fake upstream has; nothing is known of it. */
export const MODEL = 'a-model';

/** The same for which the gateway fetches the pictures of JSON edits itself. */
export const READING_MODEL = 'a-reading-model';

/** The keys that it takes. */
export const keys = { ann: 'the-key-of-ann', bob: 'the-key-of-bob' } as const;

/** Starts the built gateway over a fake upstream, on a data folder that may have been used before. */
export async function startOverUpstream(upstream: FakeUpstream, folder: string): Promise<StartedGateway> {
  const file = join(folder, 'gateway.json');
  const server = { type: 'openai-compatible', baseURL: `${upstream.url}/v1` };
  const configuration = {
    upstreams: { fake: server, reading: { ...server, fetchPictures: true } },
    models: { [MODEL]: [{ upstream: 'fake' }], [READING_MODEL]: [{ upstream: 'reading' }] },
  };
  await writeFile(file, JSON.stringify(configuration));
  return startGateway({
    IMAGEWIRE_DATA_DIR: folder,
    IMAGEWIRE_CONFIG: file,
    IMAGEWIRE_API_KEYS: Object.values(keys).join(','),
  });
}
