import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { linksIn, slugsIn } from './read-links.ts';
import { repositoryRoot, targetOf } from './site-map.ts';

/** Every Markdown file that is kept in this repository, and those that are about to be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: repositoryRoot,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(repositoryRoot, file)));

const read = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');

/** What is wrong with a link; undefined for nothing. */
function faultOf(file: string, link: string): string | undefined {
  const target = targetOf(file, link);
  if (!target) return undefined;
  const path = join(repositoryRoot, target.path);
  if (!existsSync(path)) return `${link}: there is no ${target.path}`;
  if (target.anchor === '' || !statSync(path).isFile()) return undefined;
  return slugsIn(read(target.path)).includes(target.anchor) ? undefined : `${link}: there is no such heading`;
}

describe('links', () => {
  it.each(files)('of %s lead to files and headings that there are', (file) => {
    // A link to the site's own address, /packages/models, is held by the site's build.
    const links = linksIn(read(file)).filter((link) => !link.startsWith('/'));
    expect(links.map((link) => faultOf(file, link)).filter(Boolean)).toEqual([]);
  });

  it('are found in the README, and a wrong one is noticed', () => {
    expect(linksIn(read('README.md')).length).toBeGreaterThan(10);
    expect(faultOf('README.md', 'docs/nowhere.md')).toContain('there is no docs/nowhere.md');
    expect(faultOf('README.md', 'docs/architecture.md#no-such-heading')).toContain('no such heading');
  });
});
