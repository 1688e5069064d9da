import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Matrix } from '../proofs/matrix.ts';
import { RehearsedApplication } from './application.ts';
import { brokenOff, major, minor, prerelease, type Show, updated } from './shows.ts';
import { Stage } from './stage.ts';

const shows: Readonly<Record<string, Show>> = {
  minor,
  'failed half way and repeated': brokenOff,
  prerelease,
  major,
  'application updated': updated,
};

/** Facts stand below each other in the matrix's second column. */
const BELOW = `\n${' '.repeat(43)}`;

const folder = mkdtempSync(join(tmpdir(), 'imagewire-rehearsal-'));
const matrix = new Matrix();
const stage = await Stage.open(folder);
const application = new RehearsedApplication(folder);
try {
  for (const [name, show] of Object.entries(shows))
    await matrix.prove(name, async () => (await show(stage, application)).join(BELOW));
} finally {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = matrix.close();
