import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Matrix } from '../proofs/matrix.ts';
import { type LocalRegistry, startRegistry } from '../registry.ts';
import { release } from '../release.ts';
import { runCommand } from '../run-command.ts';
import { publishedPackages } from '../workspace.ts';
import { Checkout } from './checkout.ts';

const folder = mkdtempSync(join(tmpdir(), 'imagewire-rehearsal-'));
const matrix = new Matrix();
const checkout = await new Checkout(folder).create();
const names = publishedPackages(checkout.root).map(({ name }) => name);
let registry: LocalRegistry = await startRegistry(folder);

/** What a registry says of a package. */
interface Packument {
  'dist-tags': Record<string, string>;
  versions: Record<string, unknown>;
  time: Record<string, string>;
}

const ask = async (name: string): Promise<Packument> =>
  (await (await fetch(`${registry.url}/${name}`)).json()) as Packument;

/** Releases the checkout, and gives what was told on the way. */
async function releaseOnce(): Promise<string[]> {
  const told: string[] = [];
  await release({
    root: checkout.root,
    registry: registry.url,
    check: 'build',
    log: (line) => told.push(line),
  });
  return told;
}

/** Asserts that every package is there in a version, found under a tag. */
async function assertReleased(version: string, tag: string): Promise<void> {
  for (const name of names) assert.equal((await ask(name))['dist-tags'][tag], version, `${tag} of ${name}`);
  assert.ok((await checkout.tags()).includes(`v${version}`), `the tag v${version}`);
}

const application = join(folder, 'application');

/** Installs the newest packages in the application, and gives the version it then loads. */
async function updateApplication(...wanted: string[]): Promise<string> {
  const env = { npm_config_registry: registry.url, npm_config_cache: join(folder, 'npm-cache') };
  const options = { cwd: application, env };
  await runCommand('npm', ['install', '--prefer-online', '--no-audit', '--no-fund', ...wanted], options);
  const program =
    "const { ProxyClient } = require('@imagewire/proxy-client'); const { OrqProxyGenerateImageRequest, parseModel } = require('@imagewire/models');" +
    "parseModel(OrqProxyGenerateImageRequest, { model: 'm', prompt: 'p' }); new ProxyClient({ apiKey: 'k' });" +
    "console.log(require('@imagewire/models/package.json').version, require('@imagewire/proxy-client/package.json').version)";
  const versions = (await runCommand('node', ['-e', program], options)).trim().split(' ');
  assert.equal(versions[0], versions[1], 'both packages come from one release');
  const listed = await runCommand('npm', ['ls', '@imagewire/models', '--all', '--parseable'], options);
  assert.equal(listed.trim().split('\n').length, 1, 'one copy of the classes');
  return versions[0] ?? '';
}

async function rehearseMinor(): Promise<string> {
  await checkout.change('minor', 'The rehearsal adds a thing. It is described in prose.');
  await releaseOnce();
  const { version } = checkout;
  await assertReleased(version, 'latest');
  const changelog = readFileSync(join(checkout.root, 'packages/models/CHANGELOG.md'), 'utf8');
  assert.match(changelog, /\n\nThe rehearsal adds a thing\. It is described in prose\.\n/);
  assert.doesNotMatch(changelog, /\b[0-9a-f]{7,}:/);
  return version;
}

async function rehearseApplication(): Promise<string> {
  mkdirSync(application);
  writeFileSync(join(application, 'package.json'), '{ "private": true }\n');
  assert.equal(await updateApplication('@imagewire/models', '@imagewire/proxy-client'), checkout.version);
  return `${checkout.version} installed`;
}

async function rehearseBrokenOff(): Promise<string> {
  await checkout.change('minor', 'The rehearsal breaks off.');
  const refused = names[3] ?? '';
  await registry.stop();
  registry = await startRegistry(folder, { refused: [refused] });
  await assert.rejects(releaseOnce(), /npm publish/);
  const { version } = checkout;
  const before = await Promise.all(names.map(async (name) => (await ask(name)).time[version]));
  assert.deepEqual(
    before.map((time) => time !== undefined),
    names.map((_, index) => index < 3),
  );

  await registry.stop();
  registry = await startRegistry(folder);
  checkout.forgetTarballs();
  const told = await releaseOnce();
  await assertReleased(version, 'latest');
  assert.equal(checkout.version, version, 'repeating changes no version');
  assert.equal(told.filter((line) => line.endsWith('already there')).length, 3);
  for (const [index, name] of names.slice(0, 3).entries())
    assert.equal((await ask(name)).time[version], before[index], `${name} was published once`);
  assert.ok((await releaseOnce()).filter((line) => line.endsWith('already there')).length === names.length);
  return `${version}, after 3 of ${names.length} packages`;
}

async function rehearsePrerelease(): Promise<string> {
  const earlier = checkout.version;
  await checkout.prereleases('enter', 'rc');
  await checkout.change('minor', 'The rehearsal tries something.');
  await releaseOnce();
  const { version } = checkout;
  assert.match(version, /-rc\.0$/);
  await assertReleased(version, 'rc');
  assert.equal((await ask('@imagewire/models'))['dist-tags']['latest'], earlier, 'latest stays');
  await checkout.prereleases('exit');
  await releaseOnce();
  await assertReleased(checkout.version, 'latest');
  return `${version}, then ${checkout.version}`;
}

async function rehearseMajor(): Promise<string> {
  await checkout.change('major', 'The rehearsal breaks a promise.');
  await releaseOnce();
  assert.match(checkout.version, /^[1-9]\d*\.0\.0$/);
  await assertReleased(checkout.version, 'latest');
  return checkout.version;
}

async function rehearseUpdate(): Promise<string> {
  const { dependencies } = JSON.parse(readFileSync(join(application, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const stays = await updateApplication();
  assert.equal(`^${stays}`, dependencies['@imagewire/models'], 'nothing moves by itself');
  const version = await updateApplication('@imagewire/models@latest', '@imagewire/proxy-client@latest');
  assert.equal(version, checkout.version);
  return `${stays} to ${version}`;
}

try {
  await matrix.prove('minor', rehearseMinor);
  await matrix.prove('application', rehearseApplication);
  await matrix.prove('broken off and repeated', rehearseBrokenOff);
  await matrix.prove('prerelease', rehearsePrerelease);
  await matrix.prove('major', rehearseMajor);
  await matrix.prove('application updated', rehearseUpdate);
} finally {
  await registry.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = matrix.close();
