import { dialectPage } from '../src/dialects/dialect-page.ts';
import { dialects } from '../src/dialects/dialects.ts';

/** One page for each dialect, written from the classes whenever the site is built: it cannot fall behind them. */
export default {
  paths: () =>
    dialects.map((dialect) => ({ params: { dialect: dialect.name }, content: dialectPage(dialect) })),
};
