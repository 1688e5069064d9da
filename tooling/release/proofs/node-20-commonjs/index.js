const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');

const { knownModels } = require('@imagewire/capabilities');
const {
  OrqProxyGenerateImageResponse,
  parseModel,
  OrqProxyGenerateImageRequest,
} = require('@imagewire/models');
const compat = require('@imagewire/openai-compat');
const { ModelValidationError, ProxyClient } = require('@imagewire/proxy-client');
const { RouterClient } = require('@imagewire/router-client');
const { UpstreamError } = require('@imagewire/transport');

const options = { apiKey: 'key', baseURL: process.env.UPSTREAM_URL };
const request = { model: 'openai/gpt-image-1', prompt: 'a heron at dawn' };

async function main() {
  assert.match(process.version, /^v20\.19\./);
  assert.ok(knownModels.length > 0 || Object.keys(knownModels).length > 0);
  assert.ok(Object.keys(compat).length > 0);
  assert.throws(() => parseModel(OrqProxyGenerateImageRequest, { prompt: 1 }), ModelValidationError);

  const proxy = new ProxyClient(options);
  const answer = await proxy.images.generate(request);
  assert.ok(answer instanceof OrqProxyGenerateImageResponse, 'one copy of each class');
  const { images } = await proxy.images.generate(request).save('pictures');
  assert.equal(readFileSync(images[0].path).subarray(1, 4).toString(), 'PNG');
  await proxy.close();

  const router = new RouterClient({ ...options, maxRetries: 0, baseURL: 'http://127.0.0.1:9' });
  await assert.rejects(router.images.generate(request), UpstreamError);
  await router.close();
}

main();
