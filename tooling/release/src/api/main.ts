import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { publishedPackages } from '../workspace.ts';
import { apiReport } from './api-report.ts';
import { breakingChanges } from './breaking-changes.ts';
import { committedReport, reportPath } from './committed-report.ts';

for (const { name, folder } of publishedPackages()) {
  const committed = committedReport(name);
  const report = apiReport(folder);
  const path = reportPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, report);
  console.log(`${name}: ${report === committed ? 'as it was' : 'changed'}`);
  for (const change of breakingChanges(committed, report)) console.log(`  breaking: ${change}`);
}
