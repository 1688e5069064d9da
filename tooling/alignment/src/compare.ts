import type { Results } from './run-suites.ts';
import type { Vector } from './vectors.ts';

/** The results of each language by its name. */
export type Languages = Readonly<Record<string, Results>>;

/** Every vector that does not pass in every language, and every result that is of no vector, in a line each. */
export function differences(vectors: readonly Vector[], languages: Languages): string[] {
  const ids = new Set(vectors.map(({ id }) => id));
  const apart = [...ids].flatMap((id) => {
    const outcomes = Object.entries(languages).map(
      ([name, results]) => [name, outcomeOf(results, id)] as const,
    );
    const first = outcomes[0]?.[1];
    const isAligned = first !== 'failed' && first !== NOT_RUN && outcomes.every(([, each]) => each === first);
    return isAligned ? [] : [`${id}: ${outcomes.map((outcome) => outcome.join(' ')).join(', ')}`];
  });
  const unknown = Object.entries(languages).flatMap(([name, results]) =>
    [...results.keys()]
      .filter((id) => !ids.has(id))
      .map((id) => `${id}: ${name} ran it, and there is no such vector`),
  );
  return [...apart, ...unknown];
}

const NOT_RUN = 'not run';

const outcomeOf = (results: Results, id: string): string => results.get(id) ?? NOT_RUN;

/** The committed document: for each part, how many vectors there are, and how many pass in each language. */
export function alignmentDocument(vectors: readonly Vector[], languages: Languages): string {
  const names = Object.keys(languages);
  const parts = [...new Set(vectors.map(({ part }) => part))];
  const row = (title: string, counted: readonly Vector[]): string => {
    const passed = Object.values(languages).map(
      (results) => counted.filter(({ id }) => results.get(id) === 'passed').length,
    );
    return `| ${[title, counted.length, ...passed].join(' | ')} |`;
  };
  return [
    HEAD,
    `| part | vectors | ${names.map((name) => `${name} passes`).join(' | ')} |`,
    `| --- | ${['', ...names].map(() => '---:').join(' | ')} |`,
    ...parts.map((part) =>
      row(
        part,
        vectors.filter((vector) => vector.part === part),
      ),
    ),
    row('all', vectors),
    '',
  ].join('\n');
}

const HEAD = `# The languages side by side

Written by \`npm run alignment -- --write\`, which runs every vector of [packages/conformance](../packages/conformance/README.md) in every
language, from the same files, and takes the counts from the suites' own results. \`npm run alignment\` fails where a language does not
run or pass what another does, and where this table is not what came out.
`;
