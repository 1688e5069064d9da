import { Type } from 'class-transformer';

import { ImagewireError } from './errors.js';

/** The process holds two copies of class-transformer, or is about to: each knows only the @Type declarations made with itself. */
export class DuplicateClassTransformerError extends ImagewireError {
  readonly kind = 'duplicate_class_transformer';
  override name = 'DuplicateClassTransformerError';

  constructor(
    /** The folder of the copy that @imagewire/models uses. */
    readonly ours: string,
    /** The folder of the other copy. */
    readonly other: string,
  ) {
    super(
      `There are two copies of class-transformer: @imagewire/models uses ${ours}, and there is also ${other}. ` +
        'plainToInstance of the one would silently build no nested classes of the other. ' +
        'Install one version for both: name it in the application\'s own dependencies and under "overrides" ' +
        '(npm, pnpm) or "resolutions" (Yarn), install again, and check with `npm ls class-transformer`.',
    );
  }
}

/**
 * Throws a DuplicateClassTransformerError where another copy of class-transformer than ours has been loaded, or is what the
 * application's main module would load. Finds nothing, and throws nothing, where Node did not load our copy itself: in a browser,
 * in a bundle, under a test runner with modules of its own.
 */
export function refuseSecondClassTransformer(): void {
  const node = nodeModules();
  const cached = Object.entries(node?._cache ?? {});
  const ours = folderOf(
    cached.find(([file, module]) => folderOf(file) && module?.exports?.Type === Type)?.[0],
  );
  if (!node || !ours) return;
  const folders = [...cached.map(([file]) => file), resolvedByApplication(node)].map(folderOf);
  const other = folders.find((folder) => folder && folder !== ours);
  if (other) throw new DuplicateClassTransformerError(ours, other);
}

const folderOf = (file = ''): string | undefined =>
  /^.*[\\/]node_modules[\\/]class-transformer(?=[\\/])/.exec(file)?.[0];

/** What Node's `module` offers beyond its types, as far as it is there: other runtimes have less of it. */
interface NodeModules {
  _cache?: Record<string, { id?: string; exports?: { Type?: unknown } } | undefined>;
  createRequire?: (from: string) => { resolve: (request: string) => string };
}

// No static import: browsers have neither `node:module` nor `process`.
const runtime = (globalThis as { process?: { getBuiltinModule?: (id: string) => unknown; argv?: string[] } })
  .process;

const nodeModules = (): NodeModules | undefined =>
  runtime?.getBuiltinModule?.('module') as NodeModules | undefined;

function resolvedByApplication(node: NodeModules): string | undefined {
  const main = Object.entries(node._cache ?? {}).find(([, module]) => module?.id === '.')?.[0];
  const application = main ?? runtime?.argv?.[1];
  // A main module inside node_modules is a tool, such as a test runner, and says nothing of the application.
  if (!application || /[\\/]node_modules[\\/]/.test(application)) return undefined;
  try {
    // The slash makes `node .`, where the main module is named by its folder, begin in that folder.
    return node.createRequire?.(`${application}/`).resolve('class-transformer');
  } catch {
    // The application itself has none: there is no second copy.
    return undefined;
  }
}
