// Plays recorded answers from a local server to every client, and says what becomes of each.
// usage: node replay.mjs path/to/folder-with-manifest.json
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { callsFor } from './replay-calls.mjs';
import { judgeAnswer, judgeFailure } from './replay-judges.mjs';
import { ReplayServer } from './replay-server.mjs';

const given = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'real-world');
const folder = existsSync(given) && statSync(given).isFile() ? dirname(given) : given;
const manifest = join(folder, 'manifest.json');
if (!existsSync(manifest)) {
  console.log(`skipped: there is no ${manifest}; name the folder of the recorded messages`);
  process.exit(0);
}

const judges = { response: judgeAnswer, error: judgeFailure };
const notPlayed = {
  request: 'a request: no server answers with it',
  sse: 'an event stream: the clients ask for none',
};

const server = await new ReplayServer().listen();
const passed = [];
const failed = [];
const notApplicable = [];
const { cases } = JSON.parse(readFileSync(manifest, 'utf8'));
for (const entry of cases) {
  const judge = judges[entry.direction];
  if (!judge) {
    notApplicable.push(`${entry.id}: ${notPlayed[entry.direction] ?? `a ${entry.direction}`}`);
    continue;
  }
  const body = readFileSync(join(folder, entry.file), 'utf8');
  for (const { name, call, absent } of callsFor(entry, server.url)) {
    const label = `${entry.id} to ${name}`;
    if (absent) {
      notApplicable.push(`${label}: ${absent}`);
      continue;
    }
    server.play(entry, body);
    const problem = await judge(call, entry, body);
    if (problem) failed.push(`${label}: ${problem}`);
    else passed.push(label);
  }
}
await server.close();

for (const line of notApplicable) console.log(`not applicable: ${line}`);
for (const line of failed) console.log(`FAILED ${line}`);
console.log(`${passed.length} passed, ${failed.length} failed, ${notApplicable.length} not applicable`);
process.exit(failed.length > 0 || passed.length === 0 ? 1 : 0);
