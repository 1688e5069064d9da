import { defineConfig } from 'vitepress';

import { linkPages } from '../src/link-pages.ts';
import { slugOf } from '../src/read-links.ts';
import { sidebar } from '../src/sidebar.ts';

const description =
  'Validated classes, charge-safe clients, lossless conversions and a NestJS gateway for every image-generation dialect.';

export default defineConfig({
  title: 'Imagewire',
  description,
  lang: 'en',
  head: [['link', { rel: 'icon', type: 'image/webp', href: '/lighthouse.webp' }]],
  // Addresses of a gateway that the reader starts are no pages.
  ignoreDeadLinks: [/^https?:\/\/(127\.0\.0\.1|localhost)/],
  // A link to a heading leads there on the site as it does in the repository.
  markdown: {
    anchor: { slugify: slugOf },
    config: linkPages,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: sidebar(),
  },
});
