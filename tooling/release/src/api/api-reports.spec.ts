import { publishedPackages } from '../workspace.ts';
import { apiReport } from './api-report.ts';
import { breakingChanges } from './breaking-changes.ts';
import { committedReport } from './committed-report.ts';

describe.each(publishedPackages())('$name', ({ name, folder }) => {
  const committed = committedReport(name);
  let report: string;

  beforeAll(() => {
    report = apiReport(folder);
  });

  it('breaks nothing that its API report promises', () => {
    expect(breakingChanges(committed, report)).toEqual([]);
  });

  it('is as its API report says: `npm run api-reports` writes what is meant to change', () => {
    expect(report).toBe(committed);
  });
});
