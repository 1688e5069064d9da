import type { DefaultTheme } from 'vitepress';

import { dialects } from './dialects/dialects.ts';
import { pagesIn, readmes, titleOf } from './site-map.ts';

type Item = DefaultTheme.SidebarItem;

const group = (text: string, pages: readonly string[], more: readonly Item[] = []): Item => ({
  text,
  items: [...pages.map((page) => ({ text: titleOf(page), link: `/${page}` })), ...more],
});

const failures: readonly string[] = ['errors.md', 'retries.md', 'faults.md'];

/** Every page of the site: those of a folder are read from it, so that a new page needs no entry here. */
export function sidebar(): Item[] {
  const packages = Object.keys(readmes).map((name) => ({
    text: titleOf(`packages/${name}.md`),
    link: `/packages/${name}`,
  }));
  return [
    group('Guides', pagesIn('guides')),
    group('Coming from another client', pagesIn('migrate')),
    {
      text: 'Dialects',
      items: dialects.map(({ title, name }) => ({ text: title, link: `/dialects/${name}` })),
    },
    group('When it goes wrong', failures),
    group(
      'How it behaves',
      pagesIn('.').filter((page) => !failures.includes(page)),
    ),
    { text: 'Packages', items: [...packages, { text: 'Reference', link: '/reference/' }] },
    group('Decisions', pagesIn('decisions'), [{ text: 'Contributing', link: '/contributing' }]),
  ].filter(({ items }) => items && items.length > 0);
}
