import type { PackedPackage } from './pack.ts';
import { CommandError, runCommand } from './run-command.ts';

/** Where packages are published. */
export interface PublishTarget {
  /** The registry's address. */
  registry: string;
  /** The tag under which they are found: `latest`, or a prerelease's own. */
  tag: string;
}

/** What became of a package. */
export type PublishOutcome = 'published' | 'already there';

/**
 * Publishes a package unless the registry has that version: whoever repeats a release that broke off publishes nothing twice. Throws
 * a CommandError with the registry's words when it refuses.
 */
export async function publish(packed: PackedPackage, target: PublishTarget): Promise<PublishOutcome> {
  if (await isPublished(packed, target.registry)) return 'already there';
  const { registry, tag } = target;
  await runCommand('npm', [
    'publish',
    packed.tarball,
    '--registry',
    registry,
    '--tag',
    tag,
    ...anonymous(registry),
  ]);
  return 'published';
}

/** Tells whether a registry has a version. Throws a CommandError when it gives no clear answer. */
export async function isPublished(
  { name, version }: { name: string; version: string },
  registry: string,
): Promise<boolean> {
  const query = ['view', name, 'versions', '--json', '--prefer-online', '--registry', registry];
  try {
    const versions = JSON.parse(await runCommand('npm', query)) as string | string[];
    return [versions].flat().includes(version);
  } catch (error) {
    if (error instanceof CommandError && error.message.includes('E404')) return false;
    throw error;
  }
}

// npm asks for a login even where the registry on this machine does not.
const anonymous = (registry: string): string[] => {
  const { host, hostname } = new URL(registry);
  return hostname === '127.0.0.1' ? [`--//${host}/:_authToken=anyone`] : [];
};
