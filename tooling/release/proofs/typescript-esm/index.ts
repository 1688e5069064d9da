import assert from 'node:assert/strict';

import * as capabilities from '@imagewire/capabilities';
import { OrqRouterGenerateImageResponse, readModel, serializeModel } from '@imagewire/models';
import * as compat from '@imagewire/openai-compat';
import { ProxyClient, type ProxyClientOptions } from '@imagewire/proxy-client';
import { RateLimitError, RouterClient } from '@imagewire/router-client';

const options: ProxyClientOptions = { apiKey: 'key', baseURL: process.env['UPSTREAM_URL'] ?? '' };
const request = { model: 'openai/gpt-image-2', prompt: 'a heron at dawn' };

const proxy = new ProxyClient(options);
const { value, requestId } = await proxy.images
  .generate(request)
  .withResponse()
  .then(({ data, requestId }) => ({ value: data, requestId }));
assert.equal(value.data.length, 1);
assert.ok(requestId === undefined || typeof requestId === 'string');
await proxy.close();

const router = new RouterClient(options);
const answer: OrqRouterGenerateImageResponse = await router.images.generate(request);
assert.ok(answer instanceof OrqRouterGenerateImageResponse);
await router.close();

const plain = { created: 1, data: [{ b64_json: 'AAAA' }], newer: null };
assert.deepEqual(serializeModel(readModel(OrqRouterGenerateImageResponse, plain).value), plain);

// @ts-expect-error the types reach the application: a prompt is no number
void (() => router.images.generate({ model: 'm', prompt: 1 }));

assert.equal(typeof RateLimitError, 'function');
assert.ok(Object.keys(compat).length > 1);
assert.ok(Object.keys(capabilities).length > 1);
