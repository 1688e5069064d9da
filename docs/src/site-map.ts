import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';

/** The root of this repository. */
export const repositoryRoot = resolve(import.meta.dirname, '../..');

/** The READMEs that are pages of the site, by the name that their page has in its folder `packages`. */
export const readmes: Readonly<Record<string, string>> = Object.fromEntries(
  ['packages', 'apps'].flatMap((room) =>
    readdirSync(join(repositoryRoot, room))
      .map((name): [string, string] => [name, `${room}/${name}/README.md`])
      .filter(([, file]) => existsSync(join(repositoryRoot, file))),
  ),
);

const contributing = 'CONTRIBUTING.md';

/** The file of this repository that a page of the site (`packages/models.md`) is made from. */
export function sourceOf(page: string): string {
  if (page === 'contributing.md') return contributing;
  const readme = /^packages\/([^/]+)\.md$/.exec(page)?.[1];
  return (readme && readmes[readme]) ?? `docs/${page}`;
}

/** The page that a file or folder of this repository is on the site; undefined where it is none. */
export function pageOf(file: string): string | undefined {
  if (file === contributing) return 'contributing.md';
  const readme = Object.entries(readmes).find(([, path]) => path === file || posix.dirname(path) === file);
  if (readme) return `packages/${readme[0]}.md`;
  return /^docs\/.+\.md$/.test(file) ? file.slice('docs/'.length) : undefined;
}

/** The pages of a folder of docs, but for the site's own. */
export function pagesIn(folder: string): string[] {
  const path = join(repositoryRoot, 'docs', folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter(
    (file) => file.endsWith('.md') && !/^(index|contributing|\[)/.test(file),
  );
  return files.sort().map((file) => posix.join(folder, file));
}

/** The first heading of a page, without its marks. */
export function titleOf(page: string): string {
  const text = readFileSync(join(repositoryRoot, sourceOf(page)), 'utf8');
  const heading = /^# (.+)$/m.exec(text)?.[1];
  if (!heading) throw new Error(`${sourceOf(page)} has no title: let its first line be "# ...".`);
  return heading.replaceAll(/[`*]/g, '');
}

/** Where a link in one file of this repository leads, as a path from the repository's root; undefined for what is not a file. */
export function targetOf(file: string, link: string): { path: string; anchor: string } | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [path = '', anchor = ''] = link.split('#');
  const from = join(repositoryRoot, posix.dirname(file));
  const target = path === '' ? join(repositoryRoot, file) : resolve(from, decodeURI(path));
  return { path: relative(repositoryRoot, target).split(sep).join('/'), anchor };
}
