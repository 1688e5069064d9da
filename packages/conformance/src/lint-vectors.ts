import { coverageProblems, type ValidateCase } from './rule-coverage.js';
import type { RuleTable, VectorFile } from './read-vectors.js';

/** Everything that the linter looks at. */
export interface Vectors {
  /** All files of all parts. */
  files: VectorFile[];
  /** The rules that the part `validate` must cover. */
  rules: RuleTable;
  /** Says what is wrong with a file by the schema of its part; undefined where the part has no schema. */
  schemaProblems: (part: string, content: object) => string[] | undefined;
  /** The parts that some package runs, or folders of parts: `encode/sudo`. */
  runParts: readonly string[];
}

/** Names everything that is wrong with the vectors, each with its file; nothing for sound ones. */
export function lintVectors({ files, rules, schemaProblems, runParts }: Vectors): string[] {
  const isRun = ({ file }: VectorFile): boolean => runParts.some((part) => file.startsWith(`${part}/`));
  return [
    ...files
      .filter((file) => !isRun(file))
      .map(({ file }) => `${file}: no package runs it; name one in parts.json`),
    ...files.flatMap((file) =>
      fileProblems(file, rules, schemaProblems).map((problem) => `${file.file}: ${problem}`),
    ),
    ...missingClasses(files, rules),
  ];
}

const partOf = ({ file }: VectorFile): string => file.split('/')[0] ?? '';

function fileProblems(
  file: VectorFile,
  rules: RuleTable,
  schemaProblems: Vectors['schemaProblems'],
): string[] {
  const { file: _, ...content } = file;
  const part = partOf(file);
  const misfits = schemaProblems(part, content) ?? [`schema/${part}.json is missing`];
  // What does not fit the schema cannot be looked at any closer.
  if (misfits.length > 0) return misfits;
  return [
    ...duplicates(file.cases.map(({ name }) => name)).map((name) => `has two cases called "${name}"`),
    ...(file.class === undefined ? [] : classProblems(file, file.class, rules[file.class])),
  ];
}

function classProblems(
  { file, cases }: VectorFile,
  name: string,
  fields: RuleTable[string] | undefined,
): string[] {
  if (!file.endsWith(`/${name}.json`)) return [`must be called ${name}.json`];
  if (!fields) return [`rules.json does not know the class ${name}`];
  return file.startsWith('validate/') ? coverageProblems(cases as ValidateCase[], fields) : [];
}

const duplicates = (names: string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

const missingClasses = (files: VectorFile[], rules: RuleTable): string[] =>
  Object.keys(rules)
    .filter((name) => !files.some((file) => partOf(file) === 'validate' && file.class === name))
    .map((name) => `rules.json: ${name} has no file in validate/`);
