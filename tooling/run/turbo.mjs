import { install, turbo } from './workspace.mjs';

process.exit((await install({ quiet: true })) || (await turbo(process.argv.slice(2))));
