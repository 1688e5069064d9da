import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

// pnpm hands its scripts a NODE_PATH, on which the child would find the workspace's own copy.
const { NODE_PATH: _, ...withoutNodePath } = process.env;

const compilerOptions = {
  module: ModuleKind.CommonJS,
  target: ScriptTarget.ES2022,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  esModuleInterop: true,
};

const installed = (name: string): string => realpathSync(join(__dirname, '../node_modules', name));

/** Lays this package out as npm does, compiled, in a folder of its own. */
function installModels(folder: string): void {
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const target = join(folder, file.replace(/ts$/, 'js'));
    mkdirSync(dirname(target), { recursive: true });
    const source = readFileSync(join(__dirname, file), 'utf8');
    writeFileSync(target, transpileModule(source, { compilerOptions }).outputText);
  }
}

/** Runs a program in a Node process of its own; gives what it says, or how it dies. */
function run(file: string): string {
  try {
    return execFileSync(process.execPath, [file], { encoding: 'utf8', stdio: 'pipe', env: withoutNodePath });
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

describe('importing models beside class-transformer', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'imagewire-copies-')));
  const libraries = join(root, 'node_modules');
  const models = join(libraries, '@imagewire/models');
  const ours = join(models, 'node_modules/class-transformer');
  const applicationCopy = (application: string) => join(root, application, 'node_modules/class-transformer');

  const program = (file: string, text: string): string => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    return run(join(root, file));
  };

  beforeAll(() => {
    installModels(models);
    for (const name of ['class-validator', 'reflect-metadata'])
      symlinkSync(installed(name), join(libraries, name), 'junction');
    for (const copy of [ours, applicationCopy('two'), applicationCopy('node_modules/tool')])
      cpSync(installed('class-transformer'), copy, { recursive: true });
    mkdirSync(join(root, 'one'));
  });

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const expectRefusal = (output: string) => {
    expect(output).toContain('DuplicateClassTransformerError');
    expect(output).toContain(`@imagewire/models uses ${ours}, and there is also ${applicationCopy('two')}.`);
    expect(output).toContain('Install one version for both');
  };

  it('is refused when anything has loaded a copy of its own', () => {
    program('two/library.cjs', `require('class-transformer');`);
    expectRefusal(program('one/loaded.cjs', `require('../two/library.cjs'); require('@imagewire/models');`));
  });

  it('is refused when the application would load a copy of its own later', () => {
    expectRefusal(program('two/later.cjs', `require('@imagewire/models');`));
    expectRefusal(program('two/later.mjs', `import '@imagewire/models';`));
  });

  it('is refused when the application is started by the name of its folder', () => {
    program('two/package.json', '{"main": "later.mjs"}');
    expectRefusal(run(join(root, 'two')));
  });

  it('passes with one copy', () => {
    const text = `console.log(Object.keys(require('@imagewire/models')).includes('parseModel'));`;
    expect(program('one/main.cjs', text)).toBe('true\n');
  });

  it('passes where only a tool that starts the application has a copy of its own', () => {
    const tool = `require('@imagewire/models'); console.log('started');`;
    expect(program('node_modules/tool/start.cjs', tool)).toBe('started\n');
  });

  it('passes where there is no Node to ask', () => {
    const text = `delete process.getBuiltinModule; require('@imagewire/models'); console.log('started');`;
    expect(program('two/browser.cjs', text)).toBe('started\n');
  });
});
