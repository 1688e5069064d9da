import { defineConfig } from 'vitepress';

import { linkPages } from '../src/link-pages.ts';
import { sidebar } from '../src/sidebar.ts';

const description =
  'Validated classes, charge-safe clients, lossless conversions and a NestJS gateway for every image-generation dialect.';

export default defineConfig({
  title: 'Imagewire',
  description,
  lang: 'en',
  // Addresses of a gateway that the reader starts are no pages.
  ignoreDeadLinks: [/^https?:\/\/(127\.0\.0\.1|localhost)/],
  markdown: { config: linkPages },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: sidebar(),
  },
});
