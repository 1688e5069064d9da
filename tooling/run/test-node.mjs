import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { install, root, run, turbo } from './workspace.mjs';

// The Node that started npm, which puts the workspace's own before it.
const node = process.env.npm_node_execpath ?? process.execPath;

/** The packages that users run on Nodes of their own. */
const packages = readdirSync(join(root, 'packages'))
  .map((name) => join(root, 'packages', name))
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .filter(
    (folder) => 'test:node-20' in JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts,
  );

/** Runs every package's suite on that Node, to the end: one failure must not hide the others. */
async function testAll() {
  let failed = 0;
  for (const cwd of packages) {
    const env = { IMAGEWIRE_SUITE: 'test-node' };
    failed = (await run(node, ['node_modules/jest/bin/jest.js'], { cwd, env })) || failed;
  }
  return failed;
}

process.exit(
  (await install({ quiet: true })) ||
    (await turbo(['build', '--filter=./packages/*', '--output-logs=errors-only'], { quiet: true })) ||
    (await testAll()),
);
