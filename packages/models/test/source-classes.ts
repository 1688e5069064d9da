import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

/** What the text of a class says of one field, which nothing at run time remembers. */
export interface SourceField {
  name: string;
  /** The field is marked with a question mark. */
  optional: boolean;
  /** The type lets null through. */
  nullable: boolean;
  /** All names that the type mentions, those behind a type alias included. */
  mentions: string[];
}

const source = join(__dirname, '../src');
const dialectFile = /^(openai|orq|orq-proxy|orq-router|orq-router-legacy|sudo)[\\/].*(?<!\.spec)\.ts$/;

const statements = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => dialectFile.test(file))
  .flatMap((file): readonly ts.Statement[] => {
    const text = readFileSync(join(source, file), 'utf8');
    return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements;
  });

const classes = new Map(
  statements.filter(ts.isClassDeclaration).map((node) => [node.name?.text ?? '', node]),
);
const aliases = new Map(statements.filter(ts.isTypeAliasDeclaration).map((node) => [node.name.text, node]));

/** Every class that the dialects' folders declare, with the fields that its text has, inherited ones last. */
export const sourceClasses: ReadonlyMap<string, SourceField[]> = new Map(
  [...classes].map(([name, node]) => [name, fieldsOf(node)]),
);

function fieldsOf(node: ts.ClassDeclaration): SourceField[] {
  const parents = (node.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => classes.get(expression.getText())),
  );
  const inherited = parents.flatMap((parent) => (parent ? fieldsOf(parent) : []));
  return [...node.members.filter(ts.isPropertyDeclaration).map(fieldOf), ...inherited];
}

function fieldOf(property: ts.PropertyDeclaration): SourceField {
  const type = property.type?.getText() ?? 'unknown';
  return {
    name: property.name.getText(),
    optional: property.questionToken !== undefined,
    nullable: type.split('|').some((part) => ['null', 'unknown'].includes(part.trim())),
    mentions: mentionsIn(type),
  };
}

function mentionsIn(type: string): string[] {
  return (type.match(/\w+/g) ?? []).flatMap((name) => {
    const alias = aliases.get(name);
    return alias ? mentionsIn(alias.type.getText()) : [name];
  });
}
