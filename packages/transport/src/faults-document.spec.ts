import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import situations from '@imagewire/fake-upstream/situations.json';

import type { Situation } from '../test/run-situation.js';

const file = join(__dirname, '../../../docs/faults.md');
const rows = situations.situations as Situation[];

const outcomes: Readonly<Record<string, string>> = {
  answer: 'the answer',
  aborted: 'the reason of its own signal',
};

function rowOf({ name, key, manner, options = {}, expect: result }: Situation): string {
  const given = [
    ...(key ? ['idempotency key'] : []),
    ...(manner?.honoursIdempotency ? ['the server honours keys'] : []),
    ...Object.entries(options).map(([option, value]) => `\`${option}: ${JSON.stringify(value)}\``),
  ];
  const { outcome, requests, charges, retryable, waits = [] } = result;
  const cells = [
    name,
    given.join(', '),
    outcomes[outcome] ?? `\`${outcome}\``,
    requests,
    charges,
    waits.join(', '),
    retryable === undefined ? '' : retryable ? 'yes' : 'no',
  ];
  return `| ${cells.join(' | ')} |`;
}

const tableOf = (group: string): string =>
  [
    `## ${group}`,
    '',
    '| what happens | given | the caller gets | requests | charges | waits, ms | safe to repeat |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.filter((row) => row.group === group).map(rowOf),
    '',
  ].join('\n');

const document = `# What goes wrong, and what comes of it

Written by \`npm run faults\`, which plays every row against a local server. *The caller gets*: the answer, or the \`kind\` of the error.
*Requests*: how many reached the server. *Charges*: what a server would have charged that charges for whatever it may have processed.
*Waits*: between attempts, with chance at one half. *Safe to repeat*: the error's \`retryable\`. Where nothing is given, the options have
their defaults. More than one charge stands only where the caller took the risk with \`retryUnknownOutcome\`.

${[...new Set(rows.map(({ group }) => group))].map(tableOf).join('\n')}`;

it('docs/faults.md says what the situations say', () => {
  const committed = readFileSync(file, 'utf8');
  if (process.env.IMAGEWIRE_WRITE_DOCS === '1') writeFileSync(file, document);
  expect(committed).toBe(document);
});

it('no row is charged twice unless the caller took the risk', () => {
  const twice = rows.filter(({ expect: { charges } }) => charges > 1);
  expect(twice.every(({ options }) => options?.retryUnknownOutcome === true)).toBe(true);
});
