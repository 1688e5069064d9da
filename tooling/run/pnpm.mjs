import { pnpm } from './workspace.mjs';

process.exit(await pnpm(process.argv.slice(2)));
