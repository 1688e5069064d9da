import { jsonSchemas } from '@imagewire/models';

import { type Dialect, type Operation, vendorNamesOf } from './dialects.ts';
import {
  asClassSchema,
  classesIn,
  type ClassSchema,
  type FieldSchema,
  isNullable,
  limitsOf,
  typeOf,
} from './field-schema.ts';

const schemas = jsonSchemas().$defs;

const schemaOf = (name: string): ClassSchema => {
  const schema = schemas[name];
  if (!schema) throw new Error(`There is no model class ${name}: correct docs/src/dialects/dialects.ts.`);
  return asClassSchema(schema);
};

/** The page of a dialect, written from its classes. */
export function dialectPage(dialect: Dialect): string {
  const names = vendorNamesOf(dialect);
  const sent = classesWithin(dialect.operations.flatMap(({ requests }) => requests.map(([name]) => name)));
  return [
    `# ${dialect.title}`,
    dialect.about,
    'In vectors, errors and reports it is called `' +
      dialect.name +
      '`. This page is written from the classes of `@imagewire/models`, ' +
      'which in Python have the same names and members.',
    '## Operations',
    operationsList(dialect.operations),
    'A request is strict: `parseModel` refuses members and values that are not listed here. An answer is tolerant: `readModel` keeps them, and ' +
      'its lists are what is known today.',
    '## Classes',
    ...classNamesOf(dialect).map((name) =>
      classSection(name, { isOpen: !sent.has(name), vendorNames: names.get(name) ?? [] }),
    ),
    '',
  ].join('\n\n');
}

/** The classes of a dialect: those of its operations, then its errors, each followed by those inside it that were not named yet. */
export const classNamesOf = ({ operations, errors }: Dialect): string[] => [
  ...classesWithin([...operations.flatMap(classesOf), ...errors]),
];

function classesWithin(classes: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    Object.values(schemaOf(name).properties).flatMap(classesIn).forEach(add);
  };
  classes.forEach(add);
  return names;
}

const classesOf = ({ requests, response, events = [] }: Operation): string[] => [
  ...requests.map(([name]) => name),
  response,
  ...events,
];

const link = (name: string): string => `[\`${name}\`](#${name.toLowerCase()})`;

const operationsList = (operations: readonly Operation[]): string =>
  operations
    .map(({ path, requests, response, events = [] }) => {
      const sent = requests.map(([name, type]) => `${link(name)} as \`${type}\``).join(' or ');
      const streamed = events.length > 0 ? `; streamed as ${events.map(link).join(' and ')}` : '';
      return `- \`POST ${path}\`: ${sent}. The answer is ${link(response)}${streamed}.`;
    })
    .join('\n');

function classSection(
  name: string,
  { isOpen, vendorNames }: { isOpen: boolean; vendorNames: readonly string[] },
): string {
  const schema = schemaOf(name);
  const rows = Object.entries(schema.properties).map(([field, facts]) => [
    `\`${field}\`<br>${typeOf(facts)}, ${presenceOf(field, facts, schema)}`,
    escaped(facts.description ?? ''),
    escaped(limitsOf(facts, isOpen).join('; ')),
  ]);
  const alone = schema.oneOf?.map(({ required }) => `\`${required.join()}\``).join(' and ');
  return [
    `### ${name}`,
    escaped(schema.description ?? ''),
    ...(vendorNames.length > 0
      ? [`The vendor's name: ${vendorNames.map((other) => `\`${other}\``).join(', ')}.`]
      : []),
    table(['member', 'meaning', 'limits'], rows),
    ...(alone ? [`Exactly one of ${alone} is present.`] : []),
  ].join('\n\n');
}

function presenceOf(field: string, facts: FieldSchema, { required }: ClassSchema): string {
  const presence = required.includes(field) ? 'required' : 'optional';
  return isNullable(facts) ? `${presence}, may be null` : presence;
}

/** Text without what Markdown, its tables and Vue would take for theirs. */
const escaped = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;');

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
