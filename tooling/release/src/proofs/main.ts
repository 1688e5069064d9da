import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { packAll } from '../pack.ts';
import { publish } from '../publish.ts';
import { type LocalRegistry, startRegistry } from '../registry.ts';
import { runCommand } from '../run-command.ts';
import { publishedPackages } from '../workspace.ts';
import { proveAlone } from './alone.ts';
import { installApplication, type Surroundings } from './application.ts';
import { Matrix } from './matrix.ts';
import { describeVersions } from './versions.ts';

/** The names given on the command line; without any, everything is proved. */
const chosen = process.argv.slice(2);
const isChosen = (name: string): boolean => chosen.length === 0 || chosen.includes(name);

const packages = publishedPackages();
const matrix = new Matrix();

/** Publishes everything as it stands to the registry on this machine. */
async function publishAll(folder: string, { url }: LocalRegistry): Promise<void> {
  mkdirSync(join(folder, 'tarballs'));
  for (const packed of await packAll(packages, join(folder, 'tarballs')))
    await publish(packed, { registry: url, tag: 'latest' });
}

async function proveApplication(name: string, surroundings: Surroundings): Promise<void> {
  const application = await matrix.attempt(name, () => installApplication(name, surroundings));
  if (!application) return;
  const { folder: cwd, env } = application;
  const versions = await describeVersions(application);
  for (const proof of application.proofs)
    await matrix.prove(`${name} ${proof.replace(/^prove:?/, '')}`.trim(), async () => {
      await runCommand('npm', ['run', proof], { cwd, env });
      return versions;
    });
}

const folder = mkdtempSync(join(tmpdir(), 'imagewire-proofs-'));
const upstream = await new FakeUpstream().listen();
const registry = await startRegistry(folder);
try {
  await publishAll(folder, registry);
  const surroundings = { folder, registry: registry.url, upstream: upstream.url };
  for (const name of readdirSync(join(import.meta.dirname, '../../proofs')))
    if (isChosen(name)) await proveApplication(name, surroundings);
  if (isChosen('alone'))
    for (const entry of packages)
      await matrix.prove(`${entry.name} alone`, () => proveAlone(entry, packages, surroundings));
} finally {
  await registry.stop();
  await upstream.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = matrix.close();
