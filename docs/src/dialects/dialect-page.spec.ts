import { modelClasses } from '@imagewire/models';
import { getMetadataStorage } from 'class-validator';

import { classNamesOf, dialectPage } from './dialect-page.ts';
import { dialects } from './dialects.ts';

const pages = new Map(dialects.map((dialect) => [dialect.name, dialectPage(dialect)]));
const rowOf = (dialect: string, className: string, member: string): string | undefined =>
  pages
    .get(dialect)
    ?.split(`### ${className}\n`)[1]
    ?.split('\n### ')[0]
    ?.split('\n')
    .find((line) => line.startsWith(`| \`${member}\``));

/** The members that have a rule, by class-validator's own account. */
const membersOf = (name: string): string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(modelClasses[name]!, '', true, false)
    .map(({ propertyName }) => propertyName);

describe('the pages of the dialects', () => {
  it('hold every model class, and every member of it', () => {
    const classes = dialects.flatMap((dialect) => classNamesOf(dialect).map((name) => ({ dialect, name })));
    expect(new Set(classes.map(({ name }) => name))).toEqual(new Set(Object.keys(modelClasses)));
    const missing = classes.flatMap(({ dialect, name }) =>
      membersOf(name).filter((member) => !rowOf(dialect.name, name, member)),
    );
    expect(missing).toEqual([]);
  });

  // Each is what the vendor's own description says; the classes' own tests hold them to it.
  it.each([
    ['openai', 'OpenAIGenerateImageRequest', 'prompt', ['text', 'required']],
    ['openai', 'OpenAIGenerateImageRequest', 'n', ['whole number', 'optional, may be null', '1 to 10']],
    [
      'openai',
      'OpenAIEditImageRequest',
      'image',
      ['picture or list of pictures', 'required', '1 to 16 items'],
    ],
    [
      'orq-proxy',
      'OrqProxyGenerateImageRequest',
      'orq',
      ['[`OrqProxyOptions`](#orqproxyoptions)', 'optional'],
    ],
    ['orq-router', 'OrqRouterRetry', 'on_codes', ['list of numbers', '100 to 599', 'at least 1 item']],
    ['orq-router-legacy', 'OrqRouterLegacyContentMessage', 'content', ['required, may be null']],
    ['sudo', 'SudoGenerateImageRequest', 'model', ['text', 'required']],
  ])('say of %s, %s.%s what it is', (dialect, className, member, facts) => {
    const row = rowOf(dialect, className, member);
    for (const fact of facts) expect(row).toContain(fact);
  });

  it('name the classes as their vendors do', () => {
    expect(pages.get('openai')).toContain("The vendor's name: `ImagesResponse`.");
  });

  it('leave nothing in a row that would end its cell or be taken for markup', () => {
    const rows = [...pages.values()].flatMap((page) => page.match(/^\| `.*$/gm) ?? []);
    expect(rows.length).toBeGreaterThan(300);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(5);
    for (const row of rows) expect(row.replaceAll('<br>', '')).not.toMatch(/<|\{\{/);
  });
});
