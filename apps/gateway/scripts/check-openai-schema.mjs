// Holds every kind of answer of the OpenAI endpoints to OpenAI's own schema, `size` apart: its list of sizes is older than the models.
// usage: node scripts/check-openai-schema.mjs path/to/openai-images.schema.json
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { openAISchema } from './openai-schema.mjs';
import { startForScript } from './start-for-script.mjs';
import { requestSpread } from './request-spread.mjs';

const file = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'openai-images.schema.json');
if (!existsSync(file)) {
  console.log(`skipped: there is no ${file}; name OpenAI's schema of its images API`);
  process.exit(0);
}

const schema = openAISchema(file);
const gateway = await startForScript();
const counts = { answers: 0, events: 0, refusals: 0 };
const failures = [];

/** Notes what the schema says of a body. */
function hold(count, definition, body, name) {
  counts[count] += 1;
  failures.push(...schema.issues(definition, body).map((issue) => `${name}: ${definition} ${issue}`));
}

/** Sends a request and holds each part of its answer to the schema. */
async function check({ name, path, request, refused = false }) {
  const answer = await fetch(gateway.url + path, { method: 'POST', ...request });
  const text = await answer.text();
  if (answer.ok === refused) failures.push(`${name}: ${answer.status} ${text.slice(0, 200)}`);
  else if (refused) hold('refusals', 'ErrorResponse', JSON.parse(text), name);
  else if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    for (const event of eventsIn(text)) hold('events', definitionOf(event.type), event, name);
  } else hold('answers', 'ImagesResponse', JSON.parse(text), name);
}

const eventsIn = (text) => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data));

const definitionOf = (type) =>
  type.startsWith('image_edit.') ? 'ImageEditStreamEvent' : 'ImageGenStreamEvent';

for (const request of await requestSpread()) await check(request);
await gateway.close();

for (const failure of failures) console.error(failure);
const { answers, events, refusals } = counts;
console.log(
  `${answers} answers, ${events} events and ${refusals} refusals held to OpenAI's schema, ${failures.length} issues`,
);
process.exit(failures.length > 0 ? 1 : 0);
