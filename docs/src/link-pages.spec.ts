import { createMarkdownRenderer } from 'vitepress';

import { linkPages } from './link-pages.ts';
import { repositoryRoot } from './site-map.ts';

const htmlOf = async (markdown: string): Promise<string> => {
  const renderer = await createMarkdownRenderer(`${repositoryRoot}/docs`, { config: linkPages });
  return renderer.render(markdown, {
    path: 'guides/sdk.md',
    relativePath: 'guides/sdk.md',
    cleanUrls: false,
  });
};

describe('a page of the site', () => {
  it('has anchors of its headings by which the search tells its sections', async () => {
    expect(await htmlOf('## Stop waiting')).toMatch(/<h2 id="stop-waiting".*<a [^>]*href="#stop-waiting"/);
  });

  it('leads a link to a file of the repository to its page', async () => {
    expect(await htmlOf('[the clients](../../packages/router-client/README.md#retries)')).toContain(
      'href="./../packages/router-client.html#retries"',
    );
  });

  it('keeps of a link to a file that is no page its text', async () => {
    expect(await htmlOf('[an example](../../apps/gateway/examples/orq.yaml)')).toBe('<p>an example</p>\n');
  });
});
