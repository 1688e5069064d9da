import { release } from './release.ts';
import { repositoryRoot } from './workspace.ts';

const { IMAGEWIRE_RELEASE_REGISTRY: registry } = process.env;
if (!registry) {
  console.error('Set IMAGEWIRE_RELEASE_REGISTRY to the address of the registry to publish to.');
  process.exit(1);
}
await release({ root: repositoryRoot, registry, check: ['test'], log: console.log });
