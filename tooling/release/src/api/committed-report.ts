import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a package's API report is kept: `@imagewire/models` in `api/models.api.md`. */
export const reportPath = (packageName: string): string =>
  join(import.meta.dirname, '../../api', `${packageName.replace('@imagewire/', '')}.api.md`);

/** A package's API report as it was committed last; empty before the first. */
export function committedReport(packageName: string): string {
  const path = reportPath(packageName);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
