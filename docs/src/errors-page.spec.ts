import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ModelValidationError } from '@imagewire/models';
import { errorAnswerFromModelValidation, requestBodyStatus } from '@imagewire/nestjs';
import { ConversionError } from '@imagewire/openai-compat';
import * as transport from '@imagewire/transport';

import { repositoryRoot } from './site-map.ts';

const page = readFileSync(join(repositoryRoot, 'docs/errors.md'), 'utf8');

/** The first two cells of each row below a heading, without marks. */
const rowsUnder = (heading: string): string[][] => {
  const section = page.split(new RegExp(`^#+ ${heading}$`, 'm'))[1]?.split(/^#/m)[0] ?? '';
  const rows = section.match(/^\| .*$/gm) ?? [];
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, 3)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
};

interface Row {
  status: number;
  code: string | null;
}
const gatewayErrors = join(repositoryRoot, 'apps/gateway/dist/errors');
const { errorTable, unforeseen } = (await import(join(gatewayErrors, 'error-table.js'))) as {
  errorTable: Record<string, Row>;
  unforeseen: Row;
};
const { answerFromUpstream } = (await import(join(gatewayErrors, 'routing-error.js'))) as {
  answerFromUpstream: (failure: object) => { status: number; body: { error: { code: string | null } } };
};

const facts = { call: { dialect: 'openai', operation: 'generate-image' }, attempts: [], retryable: false };
const given: Record<string, unknown[]> = {
  SaveImagesError: [[], []],
  ModelValidationError: ['m', []],
  ConversionError: ['m', []],
};
type AnyError = new (...args: unknown[]) => { kind: string };

describe('the page of errors', () => {
  it('names every error of the clients with its kind, and none that there is not', () => {
    const classes = Object.entries({ ...transport, ConversionError, ModelValidationError }).filter(
      ([name]) => name.endsWith('Error') && name !== 'UpstreamError',
    ) as unknown as [string, AnyError][];
    const kinds = classes.map(([name, AnError]) => [
      name,
      new AnError(...(given[name] ?? ['m', facts, []])).kind,
    ]);
    expect(rowsUnder('What a client throws').sort()).toEqual(kinds.sort());
  });

  it('has the classes of failures', () => {
    expect(rowsUnder('What a failure says about your money').map(([name]) => name)).toEqual([
      ...transport.FAILURE_CLASSES,
    ]);
  });

  it("has every row of the gateway's own table, and the codes of fields", () => {
    const codesOfFields = ['isPresent', 'whitelistValidation', 'isInt', 'max'].map((rule) => {
      const error = new ModelValidationError('a request', [{ path: 'n', rule, message: 'n' }]);
      const { status, body } = errorAnswerFromModelValidation(error);
      return { status, code: body.error.code };
    });
    const rows = [...Object.values(errorTable), unforeseen, ...codesOfFields];
    const expected = new Set(rows.map(({ status, code }) => `${status} ${code ?? ''}`));
    expect(
      rowsUnder('Of the request')
        .map((row) => row.join(' '))
        .sort(),
    ).toEqual([...expected].sort());
  });

  it('has every reason to refuse a body', () => {
    const expected = Object.entries(requestBodyStatus).map(([kind, status]) => [String(status), kind]);
    expect(rowsUnder('Of an upload').sort()).toEqual(expected.sort());
  });

  it('has what each failure of an upstream is answered with', () => {
    const answers = [
      { failure: 'refused', isContentRefusal: true },
      { failure: 'not-processed', status: 429 },
      { failure: 'refused', status: 401 },
      { failure: 'unknown', status: 500 },
      { failure: 'never-sent' },
      { failure: 'not-processed', status: 503 },
      { failure: 'unknown', status: 504 },
    ].map((failure) => answerFromUpstream({ message: 'm', facts: failure }));
    expect(rowsUnder('Of the upstream')).toEqual(
      answers.map(({ status, body }) => [String(status), body.error.code]),
    );
  });
});
