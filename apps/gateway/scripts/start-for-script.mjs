import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createGateway } from '../dist/app.setup.js';
import { readConfig } from '../dist/config/read-config.js';
import { PublicAddress } from '../dist/delivery/public-address.js';

/** A gateway in this process, on a free port and with a data folder of its own. */
export async function startForScript() {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-script-'));
  const app = await createGateway(
    readConfig({ PORT: '0', LOG_LEVEL: 'error', IMAGEWIRE_DATA_DIR: folder }, folder),
  );
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  app.get(PublicAddress).listensOn(url);
  const close = async () => {
    await app.close();
    await rm(folder, { recursive: true });
  };
  return { url, close };
}
