import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { packAll } from './pack.ts';
import { publish } from './publish.ts';
import { runCommand } from './run-command.ts';
import { pythonVersion, setPythonVersion } from './set-python-version.ts';
import { pnpmCommand, publishedPackages } from './workspace.ts';
import { writePythonChangelog } from './write-python-changelog.ts';

/** What a release is made of. */
export interface ReleaseOptions {
  /** The checkout to release; everything in it is committed. */
  root: string;
  /** The registry to publish to. */
  registry: string;
  /** What npm is to run, and what must pass, before anything is published: the tests, or in a rehearsal any command that passes. */
  check: readonly string[];
  /** Told of each step. */
  log: (line: string) => void;
}

/**
 * Releases a checkout: versions, checks, packs, publishes, tags. Each step looks at what is there already, so a release that broke off is
 * finished by the same call. Throws where the checkout holds changes that are not committed, and with the words of the step that failed.
 */
export async function release({ root, registry, check, log }: ReleaseOptions): Promise<void> {
  await refuseUncommitted(root);
  await versionPackages(root, log);
  log(`npm ${check.join(' ')} ...`);
  await runCommand('npm', check, { cwd: root });
  const packages = publishedPackages(root);
  const version = oneVersion(packages.map((entry) => entry.version));
  const tarballs = join(root, '.release', version);
  mkdirSync(tarballs, { recursive: true });
  for (const packed of await packAll(packages, tarballs))
    log(`${packed.name} ${version}: ${await publish(packed, { registry, tag: distTag(version) })}`);
  await tag(root, `v${version}`);
  log(`${version} is released; push the commit and its tag: git push --follow-tags`);
}

async function refuseUncommitted(root: string): Promise<void> {
  const changes = await runCommand('git', ['status', '--porcelain'], { cwd: root });
  if (changes !== '') throw new Error(`commit or undo these changes before a release:\n${changes}`);
}

/** Writes versions and changelogs from the changesets that are not released yet, and commits; without any, the versions stand. */
async function versionPackages(root: string, log: (line: string) => void): Promise<void> {
  if (!hasWaitingChangesets(join(root, '.changeset'))) return;
  try {
    const version = await writeVersions(root);
    if (version !== undefined) log(`versions are ${version}`);
  } catch (error) {
    // Nothing here was uncommitted before: who calls again finds what this call found.
    await runCommand('git', ['reset', '-q', '--hard'], { cwd: root });
    await runCommand('git', ['clean', '-fdq'], { cwd: root });
    throw error;
  }
}

/** Gives the new version; undefined where the changesets ask for none. */
async function writeVersions(root: string): Promise<string | undefined> {
  const before = publishedPackages(root).map(({ version }) => version);
  const [command, ...args] = pnpmCommand;
  await runCommand(command, [...args, 'exec', 'changeset', 'version'], { cwd: root });
  const version = oneVersion(publishedPackages(root).map((entry) => entry.version));
  if (before.every((earlier) => earlier === version)) return undefined;
  setPythonVersion(root, version);
  writePythonChangelog(root, pythonVersion(version));
  // The ranges between the packages stand in the lockfile too.
  await runCommand(command, [...args, 'install', '--lockfile-only', '--no-frozen-lockfile'], { cwd: root });
  await runCommand('git', ['add', '-A'], { cwd: root });
  await runCommand('git', ['commit', '-q', '-m', `Release ${version}`], { cwd: root });
  return version;
}

/** Besides new changesets there are those of prereleases, which are kept until the release that ends them. */
function hasWaitingChangesets(folder: string): boolean {
  const isNew = (name: string): boolean => name.endsWith('.md') && name !== 'README.md';
  return readdirSync(folder).some(isNew) || prereleaseMode(folder) === 'exit';
}

/** Whether prereleases are made, as `changeset pre` wrote it: `pre`, `exit` between their end and the next release, or undefined. */
function prereleaseMode(folder: string): string | undefined {
  const file = join(folder, 'pre.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { mode: string }).mode : undefined;
}

function oneVersion(versions: readonly string[]): string {
  const [version, ...others] = new Set(versions);
  if (version === undefined || others.length > 0)
    throw new Error(
      `the packages have different versions (${versions.join(', ')}); they are released as one group`,
    );
  return version;
}

/** A prerelease is found under its own name alone: whoever installs without asking gets the last full release. */
const distTag = (version: string): string => /-([a-z]+)\./.exec(version)?.[1] ?? 'latest';

async function tag(root: string, name: string): Promise<void> {
  const existing = await runCommand('git', ['tag', '--list', name], { cwd: root });
  if (existing.trim() === '') await runCommand('git', ['tag', '-a', name, '-m', name], { cwd: root });
}
