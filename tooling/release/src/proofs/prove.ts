import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FakeUpstream } from '@imagewire/fake-upstream';

import { packAll, type PackedPackage } from '../pack.ts';
import { publish } from '../publish.ts';
import { startRegistry } from '../registry.ts';
import { runCommand } from '../run-command.ts';
import { publishedPackages } from '../workspace.ts';
import { proveAlone } from './alone.ts';
import { installApplication, type Surroundings } from './application.ts';
import type { Matrix } from './matrix.ts';
import { provePackage } from './package.ts';
import { describeVersions } from './versions.ts';

const applications = readdirSync(join(import.meta.dirname, '../../proofs'));

/** What can be proved: each application, `package` (each tarball) and `alone` (each package by itself). */
export const proofNames = [...applications, 'package', 'alone'];

/** Publishes the packages as they are built to a registry on this machine, and proves what is chosen from there. */
export async function prove(chosen: readonly string[], matrix: Matrix): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'imagewire-proofs-'));
  const upstream = await new FakeUpstream().listen();
  const registry = await startRegistry(folder);
  try {
    const packages = await publishAll(folder, registry.url);
    await proveChosen(chosen, packages, { folder, registry: registry.url, upstream: upstream.url }, matrix);
  } finally {
    await registry.stop();
    await upstream.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publishAll(folder: string, registry: string): Promise<PackedPackage[]> {
  mkdirSync(join(folder, 'tarballs'));
  const packages = await packAll(publishedPackages(), join(folder, 'tarballs'));
  for (const packed of packages) await publish(packed, { registry, tag: 'latest' });
  return packages;
}

async function proveChosen(
  chosen: readonly string[],
  packages: readonly PackedPackage[],
  surroundings: Surroundings,
  matrix: Matrix,
): Promise<void> {
  for (const name of applications)
    if (chosen.includes(name)) await proveApplication(name, surroundings, matrix);
  if (chosen.includes('package'))
    for (const packed of packages)
      await matrix.prove(`${packed.name} package`, () => provePackage(packed.tarball));
  if (chosen.includes('alone'))
    for (const entry of packages)
      await matrix.prove(`${entry.name} alone`, () => proveAlone(entry, packages, surroundings));
}

async function proveApplication(name: string, surroundings: Surroundings, matrix: Matrix): Promise<void> {
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
