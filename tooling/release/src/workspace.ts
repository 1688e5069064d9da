import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of this repository. */
export const repositoryRoot = resolve(import.meta.dirname, '../../..');

/** A package that users install. */
export interface PublishedPackage {
  name: string;
  version: string;
  /** Absolute path. */
  folder: string;
  /** Packages of ours that it needs. */
  needs: string[];
}

/** The fields of a package.json that are read here. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  dependencies?: Record<string, string>;
}

/** Reads a package.json. */
export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The packages of a checkout that users install, each after those that it needs: a release that breaks off leaves none without them. */
export function publishedPackages(root = repositoryRoot): PublishedPackage[] {
  const waiting = readdirSync(join(root, 'packages')).map((name) =>
    publishedPackage(join(root, 'packages', name)),
  );
  return inOrder(waiting.filter((entry) => entry !== undefined));
}

function publishedPackage(folder: string): PublishedPackage | undefined {
  const { name, version, private: isPrivate, dependencies = {} } = readManifest(folder);
  if (isPrivate) return undefined;
  const needs = Object.keys(dependencies).filter((dependency) => dependency.startsWith('@imagewire/'));
  return { name, version, folder, needs };
}

function inOrder(packages: readonly PublishedPackage[]): PublishedPackage[] {
  const ordered: PublishedPackage[] = [];
  const isReady = ({ needs }: PublishedPackage): boolean =>
    needs.every((need) => ordered.some(({ name }) => name === need));
  while (ordered.length < packages.length) {
    const next = packages.find((entry) => !ordered.includes(entry) && isReady(entry));
    if (!next) throw new Error('packages need each other in a circle, or need a private package');
    ordered.push(next);
  }
  return ordered;
}

const { packageManager } = readManifest(repositoryRoot) as Manifest & { packageManager: string };

/** What runs pnpm in the version that this repository names: a command and its first arguments. */
export const pnpmCommand = ['npx', '--yes', packageManager] as const;
