/** The condition under which the workspace reads a package from its sources, which no tarball holds. */
const SOURCE_CONDITION = '@imagewire/source';

/**
 * Gives a package.json as users get it: without the way to the sources and without what only this repository can use. With the
 * repository's address (`https://<host>/<owner>/<name>`), the fields that registries and their provenance ask for point there.
 */
export function publishedManifest({ devDependencies: _, scripts: __, ...manifest }, repository) {
  return {
    ...manifest,
    exports: withoutSources(manifest.exports),
    ...(manifest.imports && { imports: withoutSources(manifest.imports) }),
    ...(Array.isArray(manifest.sideEffects) && {
      sideEffects: manifest.sideEffects.filter((file) => !file.startsWith('./src/')),
    }),
    ...(repository && addresses(manifest.name, repository)),
  };
}

/** Takes the source condition away at every depth of an `exports` or `imports` field. */
function withoutSources(entry) {
  if (typeof entry !== 'object' || entry === null) return entry;
  const kept = Object.entries(entry).filter(([condition]) => condition !== SOURCE_CONDITION);
  return Object.fromEntries(kept.map(([condition, target]) => [condition, withoutSources(target)]));
}

function addresses(name, repository) {
  const directory = name.replace('@imagewire/', 'packages/');
  return {
    homepage: `${repository}/tree/main/${directory}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: 'git', url: `git+${repository}.git`, directory },
  };
}
