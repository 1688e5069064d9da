import { partsOf, readVectors, type VectorCase } from '@imagewire/conformance';
import { FakeUpstream } from '@imagewire/fake-upstream';

import { failureOf } from '../test/failure-of.js';
import { Connection, send, UpstreamError } from './index.js';

interface ErrorCase extends VectorCase {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
  error: { kind: string; says?: string; type?: string; code?: string; param?: string; requestId?: string };
}

const upstream = new FakeUpstream();
const connection = new Connection();
const call = { dialect: 'openai', operation: 'generate-image' };
beforeAll(() => upstream.listen());
afterAll(async () => {
  await connection.close();
  await upstream.close();
});

const runners: Readonly<Record<string, (given: ErrorCase) => Promise<void>>> = {
  async errors({ status, headers = {}, body, text, error: { says, ...expected } }) {
    upstream.play({ do: 'answer', status, headers, body: text ?? body });
    const sent = send(
      { method: 'POST', url: upstream.url, headers: {}, body: { kind: 'json', text: '{}' } },
      { connection, call },
    );
    const error = await failureOf(sent, UpstreamError);
    const { kind, type, code, param, requestId } = error;
    expect({ kind, type, code, param, requestId }).toEqual(expected);
    expect(error).toMatchObject({ status, body: text === undefined ? body : expect.anything() });
    if (says === undefined) expect(error.message).toMatch(/: \d{3} (a redirect|with)/);
    else expect(error.message).toContain(`: ${status} ${says}`);
  },
};

describe.each(partsOf('transport'))('%s', (part) => {
  const files = readVectors<ErrorCase>(part);
  describe.each(files)('$file', ({ cases }) => {
    it.each(cases)('$name', (given) => runners[part]!(given));
  });
});
