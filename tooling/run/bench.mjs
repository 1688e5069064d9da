import { join } from 'node:path';

import { install, node24, root, run, turbo } from './workspace.mjs';

const prepared =
  (await install({ quiet: true })) ||
  (await turbo(['build', '--filter=@imagewire/bench^...', '--output-logs=errors-only']));

process.exit(
  prepared || (await run(node24, [join(root, 'tooling/bench/src/bench.mjs'), ...process.argv.slice(2)])),
);
