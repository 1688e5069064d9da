import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { publishingProblems, typeProblems, unusedDependencies } from './check-tarball.ts';
import { packAll, type PackedPackage } from './pack.ts';
import { runCommand } from './run-command.ts';
import { publishedPackages } from './workspace.ts';

const packages = publishedPackages();
const names = packages.map(({ name }) => name);

/** Paths and package.json of a tarball, as npm unpacks it. */
async function contentsOf(tarball: string) {
  const listing = await runCommand('tar', ['-tzf', tarball]);
  const manifest = await runCommand('tar', ['-xzOf', tarball, 'package/package.json']);
  return {
    paths: listing
      .trim()
      .split('\n')
      .map((path) => path.replace('package/', '')),
    manifest: JSON.parse(manifest) as Record<string, unknown>,
    text: manifest,
  };
}

describe.each(names)('%s, as users get it', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'imagewire-pack-'));
  let packed: PackedPackage;

  beforeAll(async () => {
    [packed] = (await packAll(
      packages.filter((entry) => entry.name === name),
      folder,
    )) as [PackedPackage];
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has its words, its licence and its build, and nothing that only this repository can use', async () => {
    const { paths, manifest, text } = await contentsOf(packed.tarball);
    expect(paths).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']));
    expect(paths.filter((path) => /\.spec\.|^src\/|^test\/|node_modules|test-results/.test(path))).toEqual(
      [],
    );
    expect(text).not.toMatch(/@imagewire\/source|workspace:|catalog:|"\.\/src\//);
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('says what it is, where it runs and what has effects when imported', async () => {
    const { manifest } = await contentsOf(packed.tarball);
    expect(manifest).toMatchObject({
      license: 'MIT',
      description: expect.any(String),
      keywords: expect.arrayContaining(['imagewire']),
      engines: { node: '>=20.19' },
      publishConfig: { access: 'public' },
    });
    expect(manifest).toHaveProperty('sideEffects');
  });

  it('brings no package that it does not use', async () => {
    expect(await unusedDependencies(packed.tarball)).toEqual([]);
  });

  it('resolves with types for every kind of import', async () => {
    expect(await typeProblems(packed.tarball)).toEqual([]);
  });

  it('is as publint wants it', async () => {
    expect(await publishingProblems(packed.tarball)).toEqual([]);
  });
});
