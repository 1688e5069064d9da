import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.ts';
import { readManifest } from '../workspace.ts';
import type { Application } from './application.ts';

/** The packages whose version tells one application from another. */
const telling = [
  'typescript',
  '@nestjs/core',
  'express',
  'fastify',
  'jest',
  'vitest',
  'vite',
  'esbuild',
  'miniflare',
];

/** Gives the versions that an application runs with, as they were installed. */
export async function describeVersions({ folder, env }: Application): Promise<string> {
  const node = (await runCommand('node', ['--version'], { env })).trim().replace('v', '');
  const installed = telling
    .map((name) => ({ name, path: join(folder, 'node_modules', name) }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => `${name} ${readManifest(path).version}`);
  return [`node ${node}`, ...installed].join(', ');
}
