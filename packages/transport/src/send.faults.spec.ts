import { FakeUpstream } from '@imagewire/fake-upstream';
import situations from '@imagewire/fake-upstream/situations.json';
import { Agent, fetch as undiciFetch, type RequestInit as UndiciInit } from 'undici';

import { type Result, runSituation, type Situation } from '../test/run-situation.js';
import { Connection, type DoorOptions } from './index.js';

const upstream = new FakeUpstream();
// What one server promised, and its sockets, must not help the next situation.
let connection: Connection;
let agent: Agent;
const fetch = (url: unknown, init: unknown): Promise<unknown> =>
  undiciFetch(url as string, { ...(init as UndiciInit), dispatcher: agent });
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(() => {
  agent = new Agent();
});
afterEach(async () => {
  upstream.reset();
  await connection.close();
  await agent.destroy();
});

const rows = situations.situations as Situation[];
const groups = [...new Set(rows.map(({ group }) => group))];

// A fetch does not tell a failed handshake from a connection lost later.
const overFetch: Readonly<Record<string, Partial<Result>>> = {
  'TLS fails: the port speaks plain HTTP': { attempts: 1, retryable: false, waits: undefined },
};

const doors: [string, DoorOptions, Readonly<Record<string, Partial<Result>>>][] = [
  ['undici', {}, {}],
  ['a fetch', { fetch: fetch as typeof globalThis.fetch }, overFetch],
];

describe.each(doors)('through %s', (_, options, differences) => {
  describe.each(groups)('%s', (name) => {
    it.each(rows.filter(({ group }) => group === name))(
      '$name',
      async (situation) => {
        connection = new Connection(options);
        const { classes: _classes, ...result } = await runSituation(situation, upstream, connection);
        expect(result).toEqual({ ...situation.expect, ...differences[situation.name] });
        // A resolver may take its time to find no name.
      },
      60_000,
    );
  });
});
