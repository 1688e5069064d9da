import { join } from 'node:path';

import { runCommand } from './run-command.ts';
import { pnpmCommand, type PublishedPackage } from './workspace.ts';

/** A package as it will be published. */
export interface PackedPackage extends PublishedPackage {
  /** The .tgz file. */
  tarball: string;
}

/** Packs built packages into a folder, as they will be published. */
export async function packAll(
  packages: readonly PublishedPackage[],
  destination: string,
): Promise<PackedPackage[]> {
  const packed: PackedPackage[] = [];
  for (const entry of packages) packed.push(await pack(entry, destination));
  return packed;
}

async function pack(entry: PublishedPackage, destination: string): Promise<PackedPackage> {
  const [command, ...args] = pnpmCommand;
  await runCommand(command, [...args, 'pack', '--pack-destination', destination], { cwd: entry.folder });
  const file = `${entry.name.replace('@', '').replace('/', '-')}-${entry.version}.tgz`;
  return { ...entry, tarball: join(destination, file) };
}
