import assert from 'node:assert/strict';

import { Miniflare } from 'miniflare';

const worker = new Miniflare({
  modules: true,
  scriptPath: 'dist/worker.js',
  compatibilityDate: '2026-07-01',
  bindings: { UPSTREAM_URL: process.env.UPSTREAM_URL },
});
const post = (body) =>
  worker.dispatchFetch('http://worker.test/', { method: 'POST', body: JSON.stringify(body) });

try {
  const answer = await post({ model: 'openai/gpt-image-1', prompt: 'a heron at dawn' });
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  assert.match(JSON.parse(text).data[0].b64_json, /^iVBORw0KGgo/);

  const refused = await post({ model: 'openai/gpt-image-1' });
  assert.equal(refused.status, 400);
  assert.equal((await refused.json())[0].path, 'prompt');
} finally {
  await worker.dispose();
}
