import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.ts';

/** Uses two packages, and prints the version of each. */
const program = `
  const { ProxyClient } = require('@imagewire/proxy-client');
  const { OrqProxyGenerateImageRequest, parseModel } = require('@imagewire/models');
  parseModel(OrqProxyGenerateImageRequest, { model: 'm', prompt: 'p' });
  new ProxyClient({ apiKey: 'k' });
  console.log(require('@imagewire/models/package.json').version, require('@imagewire/proxy-client/package.json').version);
`;

/** An application outside the workspace that follows the releases. */
export class RehearsedApplication {
  private readonly folder: string;
  private readonly cache: string;

  constructor(folder: string) {
    this.folder = join(folder, 'application');
    this.cache = join(folder, 'npm-cache');
    mkdirSync(this.folder);
    writeFileSync(join(this.folder, 'package.json'), '{ "private": true }\n');
  }

  /** The range that it asks for. */
  get range(): string | undefined {
    const manifest = readFileSync(join(this.folder, 'package.json'), 'utf8');
    return (JSON.parse(manifest) as { dependencies?: Record<string, string> }).dependencies?.[
      '@imagewire/models'
    ];
  }

  /** Installs what it names, or what is wanted, runs, and gives the one version of our packages that it then uses. */
  async install(registry: string, ...wanted: string[]): Promise<string> {
    const options = {
      cwd: this.folder,
      env: { npm_config_registry: registry, npm_config_cache: this.cache },
    };
    await runCommand('npm', ['install', '--prefer-online', '--no-audit', '--no-fund', ...wanted], options);
    const [models, client] = (await runCommand('node', ['-e', program], options)).trim().split(' ');
    assert.equal(models, client, 'both packages come from one release');
    const copies = await runCommand('npm', ['ls', '@imagewire/models', '--all', '--parseable'], options);
    assert.equal(copies.trim().split('\n').length, 1, 'one copy of the classes');
    return models ?? '';
  }
}
