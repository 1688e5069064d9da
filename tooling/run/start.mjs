import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { gatewayStart } from './gateway-start.mjs';
import { install, node24, root, turbo } from './workspace.mjs';

console.log('Installing and building (the first time takes a minute) ...');
const failed =
  (await install({ quiet: true })) ||
  (await turbo(['build', '--filter=@imagewire/gateway...', '--output-logs=errors-only'], { quiet: true }));
if (failed) process.exit(failed);

const gateway = spawn(node24, [...gatewayStart.flags, 'dist/main.js'], {
  env: { ...process.env, ...gatewayStart.environment },
  cwd: join(root, 'apps', 'gateway'),
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to the whole group; this process only waits for the gateway to finish draining.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => gateway.kill(signal));
gateway.once('close', (code) => process.exit(code ?? 0));
