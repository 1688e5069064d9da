import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { RouterClient } from '@imagewire/router-client';
import { Orq } from '@orq-ai/node';

// What the page on @orq-ai/node says of it. A fact that no longer holds is to be taken from the page.

interface Sent {
  body: string;
  headers: IncomingHttpHeaders;
}

let server: Server;
let url: string;
let answer: object;
let sent: Sent[];
beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      sent.push({ body, headers: request.headers });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  sent = [];
  answer = { created: 1, data: [{ b64_json: 'aGk=' }] };
});
afterAll(() => server.close());

const request = { model: 'openai/gpt-image-1', prompt: 'a heron' };
const withOrq = (body: typeof request) =>
  new Orq({ serverURL: url, apiKey: 'k' }).router.images.generations.create(body);
const warnings: string[] = [];
const withOurs = async (body: typeof request) => {
  const logger = { debug: () => undefined, warn: (message: string) => void warnings.push(message) };
  await using client = new RouterClient({ baseURL: url, apiKey: 'k', logger });
  return await client.images.generate(body);
};

describe('beside @orq-ai/node', () => {
  it('sends the body as it is written', async () => {
    await withOrq(request);
    await withOurs(request);
    expect(sent.map(({ body }) => JSON.parse(body) as object)).toEqual([{ ...request, n: 1 }, request]);
    expect(sent.map(({ headers }) => headers.cookie)).toEqual(['', undefined]);
    expect(sent.map(({ headers }) => typeof headers['idempotency-key'])).toEqual(['undefined', 'string']);
    expect(sent.map(({ headers }) => headers['accept-encoding'])).toEqual(['gzip, deflate', 'identity']);
  });

  it('refuses a member that is not known, and does not leave it out', async () => {
    const odd = { ...request, sise: 'auto' };
    await withOrq(odd);
    expect(sent[0]?.body).not.toContain('sise');
    await expect(withOurs(odd)).rejects.toThrow('sise is not a known field');
    expect(sent).toHaveLength(1);
  });

  it('keeps a paid answer whose usage lacks a count', async () => {
    answer = { ...answer, usage: { total_tokens: 5 }, seed: 7 };
    await expect(withOrq(request)).rejects.toMatchObject({ name: 'ResponseValidationError' });
    expect(await withOurs(request)).toEqual(answer);
    expect(warnings.join()).toContain('usage.input_tokens_details is required');
  });
});
