import { install } from './workspace.mjs';

process.exit(await install());
