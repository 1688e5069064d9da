import { publishedManifest } from './tooling/release/src/published-manifest.mjs';

/** What pnpm writes into a package's tarball, whoever packs it. */
export const hooks = {
  beforePacking: (manifest) => publishedManifest(manifest, process.env.IMAGEWIRE_REPOSITORY),
};
