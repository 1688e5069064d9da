import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.ts';
import { repositoryRoot } from '../workspace.ts';

/** An application outside the workspace, installed from a registry as its user would. */
export interface Application {
  name: string;
  folder: string;
  /** The commands that prove something, by name: `prove` and `prove:<what>`. */
  proofs: string[];
  /** The variables that its commands run with: its Node, its registry, its upstream. */
  env: Record<string, string>;
}

/** What an application needs from outside. */
export interface Surroundings {
  /** Where applications are made. */
  folder: string;
  registry: string;
  /** Address of a server that answers with a picture. */
  upstream: string;
}

const templates = join(import.meta.dirname, '../../proofs');

interface ApplicationManifest {
  engines: { node: string };
  scripts: Record<string, string>;
}

/** Copies an application's template and installs it from the registry. */
export async function installApplication(name: string, surroundings: Surroundings): Promise<Application> {
  const folder = mkdtempSync(join(surroundings.folder, `${name}-`));
  cpSync(join(templates, name), folder, { recursive: true });
  const { engines, scripts } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as ApplicationManifest;
  const env = environment(engines.node, surroundings);
  await runCommand('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env });
  return { name, folder, env, proofs: Object.keys(scripts).filter((script) => /^prove(:|$)/.test(script)) };
}

/** The variables of an application: its Node comes first, and nothing of this workspace's own reaches it. */
export function environment(
  node: string,
  { folder, registry, upstream }: Surroundings,
): Record<string, string> {
  const bin = join(repositoryRoot, 'node_modules', node.startsWith('20') ? 'node-20' : 'node', 'bin');
  return {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    NODE_PATH: '',
    NODE_OPTIONS: '',
    npm_config_registry: registry,
    npm_config_cache: join(folder, 'npm-cache'),
    UPSTREAM_URL: upstream,
  };
}
