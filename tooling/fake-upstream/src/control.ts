import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

import type { Behaviour, Manner } from './behaviour.js';
import type { FakeUpstream } from './fake-upstream.js';

/** What is posted to `/_control/schedule`. */
interface Schedule {
  readonly behaviours?: readonly Behaviour[];
  readonly manner?: Manner;
}

/**
 * The side door for other processes. `POST /_control/schedule` with `{ behaviours, manner }`; `GET /_control/requests` gives
 * `{ requests, charges, openSockets }`, bodies as base64; `POST /_control/reset` forgets all of it.
 */
export async function control(
  upstream: FakeUpstream,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = `${request.method ?? ''} ${request.url ?? ''}`;
  if (route === 'POST /_control/schedule') {
    const { behaviours = [], manner } = (await json(request)) as Schedule;
    upstream.play(...behaviours);
    if (manner !== undefined) upstream.behave(manner);
    reply(response, 200, {});
  } else if (route === 'GET /_control/requests') reply(response, 200, reportOf(upstream));
  else if (route === 'POST /_control/reset') {
    reply(response, 200, {});
    response.once('finish', () => {
      upstream.reset();
    });
  } else reply(response, 404, { error: `no ${route}` });
}

const reportOf = ({ requests, charges, openSockets }: FakeUpstream): unknown => ({
  requests: requests.map((request) => ({ ...request, body: request.body.toString('base64') })),
  charges,
  openSockets,
});

function reply(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    .end(JSON.stringify(body));
}
