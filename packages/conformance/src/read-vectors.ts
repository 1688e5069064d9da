import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What every case of every part has. */
export interface VectorCase {
  /** What the case shows; unique in its file. */
  name: string;
  /** Where the expected result comes from. */
  source: string;
}

/** A field that breaks a rule, as the vectors expect it. */
export interface ExpectedIssue {
  /** Where, dotted as on the wire. */
  path: string;
  /** The topmost rule that is broken. */
  rule: string;
}

/** One file of vectors. */
export interface VectorFile<Case extends VectorCase = VectorCase> {
  /** The file's path below vectors/, with slashes. */
  file: string;
  /** The name of the class under test; absent in parts that are about no class. */
  class?: string;
  /** The dialect and the kind of message under test, in the part that converts. */
  dialect?: string;
  message?: string;
  /** The id of the model under test, in the part that asks models. */
  model?: string;
  /** Its cases, at least one. */
  cases: Case[];
}

const root = join(__dirname, '..');

/** Reads a JSON file of this package. */
export const readData = (file: string): unknown =>
  JSON.parse(readFileSync(join(root, file), 'utf8'), expandRepeat);

/** Writes out `{"$repeat": "ab", "times": 3}`, which stands for a text too long to be written into a file. */
function expandRepeat(_key: string, value: unknown): unknown {
  const { $repeat, times } = (value ?? {}) as { $repeat?: unknown; times?: unknown };
  return typeof $repeat === 'string' && typeof times === 'number' ? $repeat.repeat(times) : value;
}

/** The parts of the vectors that a package must run, or the folders of parts: `encode/sudo`. */
export function partsOf(packageName: string): string[] {
  const parts = (readData('parts.json') as Record<string, string[] | undefined>)[packageName];
  if (!parts) throw new Error(`parts.json names no parts for ${packageName}`);
  return parts;
}

/** All parts that there are: the folders below vectors/. */
export const allParts = (): string[] => readdirSync(join(root, 'vectors')).sort();

/** All files of a part, or of a folder of it; throws where there are none, so that nothing passes by testing nothing. */
export function readVectors<Case extends VectorCase>(part: string): VectorFile<Case>[] {
  const files = readdirSync(join(root, 'vectors', part), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${part}/${file.split(sep).join('/')}`);
  if (files.length === 0) throw new Error(`vectors/${part} holds no vectors`);
  return files.sort().map((file) => ({ ...(readData(`vectors/${file}`) as VectorFile<Case>), file }));
}

/** The rules of each field of each class. */
export type RuleTable = Record<string, Record<string, FieldRules>>;

/** What is asked of one field. */
export interface FieldRules {
  /** The field may be absent. */
  optional?: true;
  /** The field may be null. */
  nullable?: true;
  /** The rules by name, the one that is named first when several are broken first. */
  rules: string[];
}

/** The rules that the vectors must cover, which every implementation's classes must have. */
export function readRules(): RuleTable {
  const { $schema: _, ...rules } = readData('rules.json') as RuleTable & { $schema: unknown };
  return rules;
}
