import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writePythonChangelog } from './write-python-changelog.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'changelog-'));
  folder = join(root, 'packages/python');
  mkdirSync(join(folder, 'changes'), { recursive: true });
  writeFileSync(join(folder, 'changes/README.md'), 'How to write one.\n');
  writeFileSync(join(folder, 'CHANGELOG.md'), '# imagewire\n\nWhat changed.\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const wait = (name: string, text: string): void => writeFileSync(join(folder, 'changes', name), text);
const changelog = (): string => readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');

describe('writePythonChangelog', () => {
  it('puts what waits above the version before, each as it was written, and lets it wait no longer', () => {
    wait('b.md', 'A second thing.\n');
    wait('a.md', 'A thing.\n\nIt has `## no` heading.\n');
    writePythonChangelog(root, '0.2.0');
    wait('c.md', 'A third thing.\n');
    writePythonChangelog(root, '0.3.0rc0');
    expect(changelog()).toBe(
      '# imagewire\n\nWhat changed.\n\n## 0.3.0rc0\n\nA third thing.\n\n' +
        '## 0.2.0\n\nA thing.\n\nIt has `## no` heading.\n\nA second thing.\n',
    );
    expect(readdirSync(join(folder, 'changes'))).toEqual(['README.md']);
  });

  it('names a version in which nothing has changed', () => {
    writePythonChangelog(root, '0.2.0');
    expect(changelog()).toBe(
      '# imagewire\n\nWhat changed.\n\n## 0.2.0\n\nNothing has changed since the version before.\n',
    );
  });
});
