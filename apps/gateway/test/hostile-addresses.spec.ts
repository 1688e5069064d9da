import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { hostileAddresses } from './hostile-addresses.js';
import { type StartedGateway, startGateway } from './start-gateway.js';

let gateway: StartedGateway;
let inside: Server;
let reached = 0;

beforeAll(async () => {
  // On every address of this machine, as what is to be protected would listen.
  inside = createServer((_, response) => {
    reached += 1;
    response.end();
  });
  await new Promise<void>((resolve) => inside.listen(0, resolve));
  gateway = await startGateway();
});
afterAll(async () => {
  await gateway.stop();
  await new Promise((resolve) => inside.close(resolve));
});

describe('a JSON edit of the picture behind', () => {
  it.each(hostileAddresses)('%j is refused, and nothing is asked for it', async (address) => {
    const { port } = inside.address() as AddressInfo;
    const image_url = address.replace('PORT', String(port));
    const answer = await fetch(`${gateway.url}/v1/images/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'gpt-image-1', prompt: 'p', images: [{ image_url }] }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { param: 'images.0.image_url' } });
    expect(reached).toBe(0);
  });
});
