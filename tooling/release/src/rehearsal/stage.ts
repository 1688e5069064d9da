import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type LocalRegistry, type RegistryOptions, startRegistry } from '../registry.ts';
import { release } from '../release.ts';
import { publishedPackages } from '../workspace.ts';
import { Checkout } from './checkout.ts';

/** What a registry says of a package. */
interface Packument {
  'dist-tags': Record<string, string>;
  /** When each version was published. */
  time: Record<string, string>;
}

/** A rehearsal changes no source: what was built at its start stays as it is, and its check is one that passes. */
const passing = ['run'];

/** What a rehearsal plays with: a checkout, and a registry that keeps its packages however often it is started anew. */
export class Stage {
  /** The clone that is released. */
  readonly checkout: Checkout;
  private readonly folder: string;
  private registry: LocalRegistry;

  private constructor(folder: string, checkout: Checkout, registry: LocalRegistry) {
    this.folder = folder;
    this.checkout = checkout;
    this.registry = registry;
  }

  /** Clones, installs, builds and starts the registry. */
  static async open(folder: string): Promise<Stage> {
    const checkout = await new Checkout(folder).create();
    return new Stage(folder, checkout, await startRegistry(folder));
  }

  /** Ends the registry. */
  async close(): Promise<void> {
    await this.registry.stop();
  }

  /** The names of the packages, in the order in which they are published. */
  get names(): string[] {
    return publishedPackages(this.checkout.root).map(({ name }) => name);
  }

  /** The registry's address at present. */
  get registryUrl(): string {
    return this.registry.url;
  }

  /** Ends the registry and starts it anew, with other rules. */
  async restartRegistry(options?: RegistryOptions): Promise<void> {
    await this.registry.stop();
    this.registry = await startRegistry(this.folder, options);
  }

  /** Releases the checkout, and gives what was told on the way; `check` is what npm runs before anything is published. */
  async release(check: readonly string[] = passing): Promise<string[]> {
    const told: string[] = [];
    await release({
      root: this.checkout.root,
      registry: this.registry.url,
      check,
      log: (line) => told.push(line),
    });
    return told;
  }

  /** The version that a tag of the registry leads to. */
  async tagged(name: string, tag: string): Promise<string | undefined> {
    return (await this.ask(name))['dist-tags'][tag];
  }

  /** When each package was published in a version; undefined for those that were not. */
  async publishTimes(version: string): Promise<(string | undefined)[]> {
    return Promise.all(this.names.map(async (name) => (await this.ask(name)).time[version]));
  }

  /** Asserts that a version is out: every package under a tag, the commit tagged, the Python package with it. Gives that in words. */
  async assertReleased(version: string, tag: string, pythonVersion: string): Promise<string[]> {
    for (const name of this.names) assert.equal(await this.tagged(name, tag), version, `${tag} of ${name}`);
    assert.ok((await this.checkout.tags()).includes(`v${version}`), `the tag v${version}`);
    assert.equal(this.pythonVersion, pythonVersion);
    assert.ok(
      this.pythonChangelog.includes(`\n## ${pythonVersion}\n`),
      `${pythonVersion} in Python's changelog`,
    );
    return [
      `all ${this.names.length} packages are ${version} in the registry, under "${tag}"; the commit is tagged v${version}`,
      `the Python package is ${pythonVersion}, with a changelog that says so`,
    ];
  }

  private get pythonVersion(): string | undefined {
    const project = readFileSync(join(this.checkout.root, 'packages/python/pyproject.toml'), 'utf8');
    return /^version = "(.*)"$/m.exec(project)?.[1];
  }

  private get pythonChangelog(): string {
    return readFileSync(join(this.checkout.root, 'packages/python/CHANGELOG.md'), 'utf8');
  }

  private async ask(name: string): Promise<Packument> {
    return (await (await fetch(`${this.registry.url}/${name}`)).json()) as Packument;
  }
}
