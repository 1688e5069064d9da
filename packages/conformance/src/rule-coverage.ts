import type { ExpectedIssue, FieldRules, VectorCase } from './read-vectors.js';

/** A case of the part `validate`. */
export interface ValidateCase extends VectorCase {
  /** The plain value to parse. */
  input: unknown;
  /** It is legal. */
  accepted?: true;
  /** It is not, for these reasons. */
  issues?: ExpectedIssue[];
}

/** Names each rule of a class for which an accepted or a refused input is missing. */
export function coverageProblems(cases: ValidateCase[], fields: Record<string, FieldRules>): string[] {
  const problems = Object.entries(fields).flatMap(([field, rules]) =>
    missingCases(cases, field, rules).map((missing) => `${field}: no case ${missing}`),
  );
  const unknown = cases.some(({ issues }) => issues?.some(({ rule }) => rule === 'whitelistValidation'));
  return unknown ? problems : [...problems, 'no case refuses an unknown member'];
}

function missingCases(
  cases: ValidateCase[],
  field: string,
  { optional, nullable, rules }: FieldRules,
): string[] {
  const accepts = (test: (value: unknown) => boolean): boolean =>
    cases.some(({ accepted, input }) => accepted && test((input as Record<string, unknown>)[field]));
  const refuses = (test: (issue: ExpectedIssue, value: unknown) => boolean): boolean =>
    cases.some(({ issues, input }) =>
      issues?.some((issue) => issue.path === field && test(issue, (input as Record<string, unknown>)[field])),
    );
  const wanted: [string, boolean][] = [
    ['accepts a value', accepts((value) => value !== undefined && value !== null)],
    optional
      ? ['accepts its absence', accepts((value) => value === undefined)]
      : ['refuses its absence', refuses((_, value) => value === undefined)],
    nullable
      ? ['accepts null', accepts((value) => value === null)]
      : ['refuses null', refuses((_, value) => value === null)],
    ...rules.map((rule): [string, boolean] => [
      `refuses by ${rule}`,
      refuses((issue) => issue.rule === rule),
    ]),
  ];
  return wanted.filter(([, found]) => !found).map(([what]) => what);
}
