// Runs a folder of recorded messages through the packages.
// usage: node run.mjs path/to/run-cases.mjs [its other arguments]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [given = 'run-cases.mjs', ...others] = process.argv.slice(2);
const runner = resolve(process.env.INIT_CWD ?? '.', given);
if (!existsSync(runner)) {
  console.log(`skipped: there is no ${runner}; name the runner of the recorded messages`);
  process.exit(0);
}
const adapter = fileURLToPath(new URL('adapter.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [runner, `--adapter=${adapter}`, ...others], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
