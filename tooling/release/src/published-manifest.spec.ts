import { publishedManifest } from './published-manifest.mjs';

const manifest = {
  name: '@imagewire/models',
  version: '1.0.0',
  scripts: { build: 'tsc' },
  devDependencies: { typescript: '6.0.3' },
  exports: { '.': { '@imagewire/source': './src/index.ts', default: './dist/index.js' } },
  imports: { '#door': { '@imagewire/source': { node: './src/door.ts' }, node: './dist/door.js' } },
  sideEffects: ['./dist/index.js', './src/index.ts'],
};

describe('publishedManifest', () => {
  it('leaves out the way to the sources and what only the repository uses', () => {
    expect(publishedManifest(manifest, undefined)).toEqual({
      name: '@imagewire/models',
      version: '1.0.0',
      exports: { '.': { default: './dist/index.js' } },
      imports: { '#door': { node: './dist/door.js' } },
      sideEffects: ['./dist/index.js'],
    });
  });

  it('points to the repository that it is told', () => {
    expect(publishedManifest(manifest, 'https://forge.example/owner/name')).toMatchObject({
      homepage: 'https://forge.example/owner/name/tree/main/packages/models#readme',
      bugs: 'https://forge.example/owner/name/issues',
      repository: {
        type: 'git',
        url: 'git+https://forge.example/owner/name.git',
        directory: 'packages/models',
      },
    });
  });
});
