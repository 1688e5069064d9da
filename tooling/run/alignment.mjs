import { join } from 'node:path';

import { install, node24, root, run, turbo } from './workspace.mjs';

// Not as a task of turbo, which takes no arguments for it without a second `--`.
const prepare = ['@imagewire/python#venv', '@imagewire/fake-upstream#build', '--output-logs=new-only'];
process.exit(
  (await install({ quiet: true })) ||
    (await turbo(prepare)) ||
    (await run(node24, [join(root, 'tooling/alignment/src/main.ts'), ...process.argv.slice(2)])),
);
