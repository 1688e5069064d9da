import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { repositoryRoot } from '../site-map.ts';

/** A block of code on a page. */
export interface Example {
  /** The page, from the repository's root. */
  readonly file: string;
  /** The line of the page on which the code begins, counted from 1. */
  readonly line: number;
  /** What stands behind the fence: `ts`, `python`, `sh`, ... */
  readonly language: string;
  readonly code: string;
  /** Why it is not run; absent where it is. */
  readonly notRun?: string;
  /** Whether it serves those that follow it on its page. */
  readonly keepsRunning: boolean;
  /** Exactly what it prints; absent where the page does not say. */
  readonly output?: string;
}

const folders = ['docs/*.md', 'docs/**/*.md', '*.md', 'packages/*/README.md', 'apps/*/README.md'];

/** Every page with examples that is kept in this repository, and those that are about to be. */
export const pages: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', ...folders.map((folder) => `:(glob)${folder}`)],
  { cwd: repositoryRoot, encoding: 'utf8' },
)
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(repositoryRoot, file)));

/** Why a block that only installs, builds or starts is not run. */
export const SET_UP = 'installs, builds or starts';

const fence = /^(?:<!-- (?<mark>[^\n]*?) -->\n+)?```(?<language>\w*)\n(?<code>[^]*?)^```$/gm;

/** The blocks of a page, in order. A `text` block belongs to the one before it: it is what that one prints. */
export function examplesIn(file: string): Example[] {
  const text = readFileSync(join(repositoryRoot, file), 'utf8');
  const blocks = [...text.matchAll(fence)];
  return blocks.flatMap((block, index) => {
    const { mark = '', language = '', code = '' } = block.groups ?? {};
    if (language === 'text' || language === '') return [];
    const [next] = blocks.slice(index + 1);
    const between = next && text.slice(block.index + block[0].length, next.index).trim();
    const output = next?.groups?.['language'] === 'text' && between === '' ? next.groups['code'] : undefined;
    const [, marked] = /^not run: (.+)$/.exec(mark) ?? [];
    const notRun = isSetUp(code) ? SET_UP : marked;
    return {
      file,
      line: text.slice(0, block.index + block[0].indexOf('```')).split('\n').length + 1,
      language,
      code,
      keepsRunning: mark === 'keeps running',
      ...(notRun !== undefined && { notRun }),
      ...(output !== undefined && { output }),
    };
  });
}

// `npm run proofs` installs from a registry, and this suite starts what `npm start` does.
const isSetUp = (code: string): boolean =>
  linesOf(code).every((line) => /^(#|(\w+=\S+ )*(npm (install|start|test|run)|pip install) ?)/.test(line));

/** The lines of a block of shell, those that go on in the next as one. */
export const linesOf = (code: string): string[] =>
  code
    .trim()
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');

/** What a block is called in reports and on disk: `docs-guides-sdk-12`. */
export const nameOf = ({ file, line }: Example): string =>
  `${file.replace(/\.md$/, '').replaceAll(/[^\w-]/g, '-')}-${line}`;
