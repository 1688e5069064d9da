import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { repositoryRoot } from '../site-map.ts';
import { examplesIn, linesOf, pages, SET_UP } from './read-examples.ts';

interface Manifest {
  readonly private?: boolean;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');
const { catalog } = parse(read('pnpm-workspace.yaml')) as { catalog: Readonly<Record<string, string>> };

/** What every Nest service has already. */
const ofNest = ['@nestjs/common', '@nestjs/core', 'rxjs'];

/** What the blocks say that are not run because they install, build or start, a line each, with the page. */
const commands = pages
  .flatMap(examplesIn)
  .filter(({ notRun }) => notRun === SET_UP)
  .flatMap(({ file, code }) =>
    linesOf(code).map((line): [string, string] => [line.replace(/ *#.*/, ''), file]),
  );
const startingWith = (start: string): [string, string][] =>
  commands.filter(([line]) => line.includes(start)).map(([line, file]) => [line.split(start)[1] ?? '', file]);

/** The package of ours with this name that is published; undefined for any other. */
function ownPackage(name: string): Manifest | undefined {
  const file = join(repositoryRoot, 'packages', name.replace('@imagewire/', ''), 'package.json');
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
  return manifest?.private ? undefined : manifest;
}

it.each(startingWith('npm install '))('%s of %s: they exist, and no peer is missing', (line) => {
  const wanted = line.split(' ').map((text) => /^(?<name>@?[^@]+)(@(?<range>.+))?$/.exec(text)?.groups ?? {});
  const names = wanted.map(({ name = '' }) => name);
  for (const name of names)
    expect([name, (name.startsWith('@imagewire/') ? ownPackage(name) : catalog[name]) !== undefined]).toEqual(
      [name, true],
    );
  const peers = Object.assign(
    {},
    ...names.map((name) => ownPackage(name)?.peerDependencies),
  ) as Manifest['peerDependencies'];
  expect(names).toEqual(
    expect.arrayContaining(Object.keys(peers ?? {}).filter((peer) => !ofNest.includes(peer))),
  );
  for (const { name = '', range } of wanted) if (range) expect(range).toBe(peers?.[name]);
});

/** What the pages for those who come from it need not say. */
const ofReader = [...ofNest, 'openai', '@orq-ai/node'];

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const installing = pages.filter((file) => /npm install [^\n]*@imagewire/.test(read(file)));

it.each(installing)('%s installs whatever its examples import', (file) => {
  const installed = matches(read(file).replaceAll(/\\\n/g, ''), /npm install ([^`\n]+)/g)
    .flatMap((names) => names.trim().split(/ +/))
    .map((name) => name.replace(/(.)@.*/, '$1'));
  const code = examplesIn(file).flatMap((example) => (example.language === 'ts' ? [example.code] : []));
  const imported = matches(code.join('\n'), /from '((?:@[\w-]+\/)?[\w-]+)/g).filter(
    (name) => !['node', ...ofReader].includes(name),
  );
  expect(imported.filter((name) => !installed.includes(name))).toEqual([]);
});

it.each(startingWith('pip install '))('%s of %s is what our package is called', (name) => {
  expect(read('packages/python/pyproject.toml')).toContain(`name = "${name}"`);
});
