import { partsOf, readVectors, type VectorCase } from '@imagewire/conformance';
import { FakeUpstream } from '@imagewire/fake-upstream';

import { asyncFrom } from '../test/async-from.js';
import { failureOf } from '../test/failure-of.js';
import { Connection, readEvents, send, StreamCutError, UpstreamError } from './index.js';

interface Case extends VectorCase {
  status?: number;
  headers?: Record<string, string>;
  contentType?: string;
  body?: unknown;
  text?: string;
  chunkBytes?: number;
  events?: object[];
  error?: { kind: string; says?: string; type?: string; code?: string; param?: string; requestId?: string };
}

const upstream = new FakeUpstream();
const connection = new Connection();
const call = { dialect: 'openai', operation: 'generate-image' };
beforeAll(() => upstream.listen());
afterAll(async () => {
  await connection.close();
  await upstream.close();
});

const runners: Readonly<Record<string, (given: Case) => Promise<void>>> = {
  async errors({ status = 0, headers = {}, body, text, error: { says, ...expected } = { kind: '' } }) {
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
  async streams({ events: expected = [], error, ...answer }) {
    const came: object[] = [];
    const read = readInto(came, answer);
    if (error === undefined) await read;
    else {
      const { says = '', ...facts } = error;
      const failure = await failureOf(read, UpstreamError);
      const { kind, type, code } = failure;
      expect({ kind, type, code }).toEqual(facts);
      expect(failure.message).toContain(says);
      if (failure instanceof StreamCutError) expect(failure.events).toEqual(expected);
    }
    expect(came).toEqual(expected);
  },
};

async function readInto(came: object[], answer: Partial<Case>): Promise<void> {
  const { contentType = 'text/event-stream', text = '', chunkBytes = Infinity } = answer;
  const body = asyncFrom(piecesOf(Buffer.from(text), chunkBytes));
  const response = { status: 200, headers: { 'content-type': contentType }, attempts: [], body };
  const events = readEvents<Readonly<Record<string, unknown>>>(response, {
    call,
    readEvent: (json) => json,
    isCompleted: ({ type }) => String(type).endsWith('.completed'),
    readWhole: (json) => [json],
  });
  for await (const event of events) came.push(event);
}

function piecesOf(bytes: Uint8Array, size: number): Uint8Array[] {
  const count = Math.ceil(bytes.byteLength / size) || 1;
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? bytes : bytes.subarray(index * size, (index + 1) * size),
  );
}

describe.each(partsOf('transport'))('%s', (part) => {
  const files = readVectors<Case>(part);
  describe.each(files)('$file', ({ cases }) => {
    it.each(cases)('$name', (given) => runners[part]!(given));
  });
});
