import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readmes, repositoryRoot } from '../src/site-map.ts';

/** One page for each README of a package or an application, as it stands beside the code. */
export default {
  watch: Object.values(readmes).map((file) => join(repositoryRoot, file)),
  paths: () =>
    Object.entries(readmes).map(([name, file]) => ({
      params: { name },
      content: readFileSync(join(repositoryRoot, file), 'utf8'),
    })),
};
