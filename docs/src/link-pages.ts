import { posix } from 'node:path';

import type { MarkdownRenderer } from 'vitepress';

import { pageOf, sourceOf, targetOf } from './site-map.ts';

/**
 * Leads links between files of this repository to the pages that they are on the site. A link to a file that is no page stays as its
 * text: the site has no copy of it, and every such link is checked where the file is read in the repository.
 */
export function linkPages(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('imagewire-links', ({ tokens, env }) => {
    const { relativePath } = env as { relativePath: string };
    const links = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => /^link_/.test(type));
    for (const [index, link] of links.entries()) {
      const href = link.attrGet('href');
      if (href === null) continue;
      const onSite = siteLink(relativePath, href);
      if (onSite !== undefined) link.attrSet('href', onSite);
      else unlink(link, links[index + 1]);
    }
  });
}

type Token = Parameters<Parameters<MarkdownRenderer['core']['ruler']['push']>[1]>[0]['tokens'][number];

/** The link as the site has it; undefined for a file that is no page. */
function siteLink(page: string, href: string): string | undefined {
  // Also the anchor of each heading, by which the site's search tells sections: it indexes no page whose anchors lead elsewhere.
  if (/^[#/]/.test(href)) return href;
  const target = targetOf(sourceOf(page), href);
  if (!target) return href;
  const linked = pageOf(target.path);
  if (linked === undefined) return undefined;
  const path = posix.relative(posix.dirname(page), linked);
  return `${path.startsWith('.') ? path : `./${path}`}${target.anchor && `#${target.anchor}`}`;
}

function unlink(...tokens: (Token | undefined)[]): void {
  for (const token of tokens) if (token) Object.assign(token, { type: 'text', content: '' });
}
