import { FakeUpstream } from '@imagewire/fake-upstream';
import situations from '@imagewire/fake-upstream/situations.json';

import { runSituation, type Situation } from '../test/run-situation.js';
import { Connection } from './index.js';

const upstream = new FakeUpstream();
// What one server promised must not help the next situation.
let connection: Connection;
beforeAll(() => upstream.listen());
afterAll(() => upstream.close());
beforeEach(() => {
  connection = new Connection();
});
afterEach(() => connection.close());

const rows = situations.situations as Situation[];
const groups = [...new Set(rows.map(({ group }) => group))];

describe.each(groups)('%s', (name) => {
  it.each(rows.filter(({ group }) => group === name))('$name', async (situation) => {
    const { classes: _classes, ...result } = await runSituation(situation, upstream, connection);
    expect(result).toEqual(situation.expect);
  });
});
