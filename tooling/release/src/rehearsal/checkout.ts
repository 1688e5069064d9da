import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../run-command.ts';
import { pnpmCommand, publishedPackages, repositoryRoot } from '../workspace.ts';

/** A clone of this repository's last commit, in which a release can be played. */
export class Checkout {
  readonly root: string;

  constructor(folder: string) {
    this.root = join(folder, 'checkout');
  }

  /** Clones, installs and builds the packages. */
  async create(): Promise<this> {
    await runCommand('git', ['clone', '-q', '--no-tags', repositoryRoot, this.root]);
    await this.git('config', 'user.name', 'Rehearsal');
    await this.git('config', 'user.email', 'rehearsal@imagewire.invalid');
    await this.pnpm('install', '--frozen-lockfile', '--prefer-offline');
    await this.pnpm('exec', 'turbo', 'run', 'build', '--filter=./packages/*');
    return this;
  }

  /** The one version of its packages. */
  get version(): string {
    return [...new Set(publishedPackages(this.root).map(({ version }) => version))].join(' and ');
  }

  /** Commits a change of every package, described as its author would. */
  async change(kind: 'minor' | 'major', summary: string): Promise<void> {
    const names = publishedPackages(this.root).map(({ name }) => `'${name}': ${kind}`);
    writeFileSync(
      join(this.root, '.changeset/rehearsed.md'),
      `---\n${names.join('\n')}\n---\n\n${summary}\n`,
    );
    await this.commit(summary);
  }

  /** Enters or leaves the time of prereleases. */
  async prereleases(...words: ['enter', string] | ['exit']): Promise<void> {
    await this.pnpm('exec', 'changeset', 'pre', ...words);
    await this.commit(`Prereleases: ${words.join(' ')}`);
  }

  /** Takes back the last commit. */
  async takeBack(): Promise<void> {
    await this.git('reset', '-q', '--hard', 'HEAD~1');
  }

  /** What is not committed; empty where all is. */
  async uncommitted(): Promise<string> {
    return this.git('status', '--porcelain');
  }

  /** Takes away what earlier releases packed, as on a fresh machine. */
  forgetTarballs(): void {
    rmSync(join(this.root, '.release'), { recursive: true, force: true });
  }

  /** The tags of releases. */
  async tags(): Promise<string[]> {
    return (await this.git('tag', '--list', 'v*')).trim().split('\n');
  }

  private async commit(message: string): Promise<void> {
    await this.git('add', '-A');
    await this.git('commit', '-q', '-m', message);
  }

  private git(...args: string[]): Promise<string> {
    return runCommand('git', args, { cwd: this.root });
  }

  private pnpm(...args: string[]): Promise<string> {
    const [command, ...first] = pnpmCommand;
    return runCommand(command, [...first, ...args], { cwd: this.root });
  }
}
