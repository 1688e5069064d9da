// Reads the TSDoc of every model class and writes it to src/generated/field-docs.ts, for JSON Schema, Swagger, Python and the docs.
// With --check it writes nothing and fails when the file is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

const source = join(import.meta.dirname, '..', 'src');
const target = join(source, 'generated', 'field-docs.ts');

/** All classes below src by name: their parent, their own text and that of each decorated field. */
function readClasses() {
  const files = readdirSync(source, { recursive: true }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  const classes = new Map();
  for (const file of files.sort()) {
    const tree = ts.createSourceFile(
      file,
      readFileSync(join(source, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const node of tree.statements.filter(ts.isClassDeclaration))
      classes.set(node.name.text, readClass(node));
  }
  return classes;
}

function readClass(node) {
  const fields = node.members.filter(
    (member) => ts.isPropertyDeclaration(member) && ts.canHaveDecorators(member) && ts.getDecorators(member),
  );
  return {
    parent: node.heritageClauses
      ?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
      ?.types[0].expression.getText(),
    description: textAbove(node),
    fields: Object.fromEntries(fields.map((field) => [field.name.getText(), textAbove(field)])),
  };
}

/** The TSDoc above a declaration as one line of plain words. */
const textAbove = (node) =>
  (ts.getTextOfJSDocComment(node.jsDoc?.at(-1)?.comment) ?? '')
    .replace(/\{@link (\S+?)\}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** A class's text and those of all its fields, inherited ones first; every one of them must have a text. */
function docsOf(name, classes) {
  const { parent, description, fields } = classes.get(name);
  const inherited = classes.has(parent) ? docsOf(parent, classes).fields : {};
  const bare = ['', ...Object.keys(fields)].find((field) => !(field ? fields[field] : description));
  if (bare !== undefined)
    throw new Error(`${name}${bare && `.${bare}`} has no TSDoc: say above it what it means.`);
  return { description, fields: { ...inherited, ...fields } };
}

/** Tells a model from the errors and the like: it has decorated fields, its own or inherited. */
const isModel = ({ parent, fields }, classes) =>
  Object.keys(fields).length > 0 || (classes.has(parent) && isModel(classes.get(parent), classes));

function generate() {
  const classes = readClasses();
  const models = [...classes.keys()].filter((name) => isModel(classes.get(name), classes)).sort();
  const docs = Object.fromEntries(models.map((name) => [name, docsOf(name, classes)]));
  return `// Written by \`npm run generate\` from the TSDoc of the classes; edits here are lost.

/** What the TSDoc says about each model class and each of its fields, inherited ones included, by class name. */
export const fieldDocs: Readonly<
  Record<string, { readonly description: string; readonly fields: Readonly<Record<string, string>> }>
> = ${JSON.stringify(docs, null, 2)};
`;
}

const text = generate();
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(
    'src/generated/field-docs.ts is stale: run `npm run generate` at the root and commit the result.',
  );
  process.exit(1);
}
