import { join } from 'node:path';

import { install, node24, root, run } from './workspace.mjs';

// Not through turbo, which would keep the release's configuration and keys from it.
const [program, ...args] = process.argv.slice(2);
process.exit(
  (await install({ quiet: true })) || (await run(node24, [join(root, 'tooling/release', program), ...args])),
);
