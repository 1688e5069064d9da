import { install, node24, run, turbo } from './workspace.mjs';

// Builds the gateway and all that it needs, then runs a script of the repository with the rest of the arguments.
const build = ['build', '--filter=@imagewire/gateway...', '--output-logs=errors-only'];
process.exit(
  (await install({ quiet: true })) ||
    (await turbo(build, { quiet: true })) ||
    (await run(node24, process.argv.slice(2))),
);
