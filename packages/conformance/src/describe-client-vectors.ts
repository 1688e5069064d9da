import { FakeUpstream, readForm, type RecordedRequest } from '@imagewire/fake-upstream';

import { type ExpectedIssue, partsOf, readVectors, type VectorCase } from './read-vectors.js';

/** A client as its vectors call it. */
export interface VectorClient {
  readonly images: {
    generate(request: object, options: object): PendingOutcome;
    edit?(request: object, options: object): PendingOutcome;
    createVariation?(request: object, options: object): PendingOutcome;
  };
  close(): Promise<void>;
}

interface PendingOutcome {
  withResponse(): Promise<Outcome>;
}

/** Makes the client of a dialect. */
export type Connect = (options: {
  apiKey: string;
  baseURL: string;
  maxRetries: number;
  validateRequest?: 'strict' | 'warn' | undefined;
  logger: { debug(): void; warn(): void };
}) => VectorClient;

interface EncodeCase extends VectorCase {
  input: object;
  options?: { validateRequest?: 'strict' | 'warn' };
  path?: string;
  headers?: Record<string, string>;
  absentHeaders?: string[];
  json?: object;
  parts?: object[];
  issues?: ExpectedIssue[];
  imageError?: ExpectedIssue;
}

interface DecodeCase extends VectorCase {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
  warnings?: ExpectedIssue[];
  error?: Record<string, unknown>;
}

interface Outcome {
  data?: object;
  warnings?: readonly ExpectedIssue[];
  error?: Record<string, unknown>;
}

/** Runs every encode and decode vector of a package's dialects through its clients, against a local server. */
export function describeClientVectors(packageName: string, clients: Record<string, Connect>): void {
  const upstream = new FakeUpstream();
  beforeAll(() => upstream.listen());
  afterAll(() => upstream.close());
  afterEach(() => upstream.reset());

  describe.each(partsOf(packageName))('%s', (folder) => {
    const [part = '', dialect = ''] = folder.split('/');
    const connect = clients[dialect];
    const run = runners[part];
    if (!connect || !run) throw new Error(`vectors/${folder} has no runner here`);
    describe.each(readVectors<EncodeCase & DecodeCase>(folder))('$file', ({ class: name = '', cases }) => {
      it.each(cases)('$name', (vector) => run(vector, name, connect, upstream));
    });
  });
}

type Run = (
  vector: EncodeCase & DecodeCase,
  name: string,
  connect: Connect,
  upstream: FakeUpstream,
) => Promise<void>;

const runners: Record<string, Run> = {
  async encode({ input, options, ...expected }, name, connect, upstream) {
    const { error } = await call(connect, upstream, name, input, options);
    if (expected.issues) expectIssues(error?.issues as ExpectedIssue[], expected.issues);
    else if (expected.imageError)
      expect(error).toMatchObject({ kind: 'image_input', ...expected.imageError });
    else expect(error).toBeUndefined();
    expect(upstream.requests).toHaveLength(expected.path === undefined ? 0 : 1);
    for (const sent of upstream.requests) await expectSent(sent, expected);
  },
  async decode({ status = 200, headers = {}, body, text = '', warnings, error }, name, connect, upstream) {
    upstream.play({ do: 'answer', status, headers, body: body ?? text });
    const outcome = await call(connect, upstream, name, requests[methodFor(name)]);
    if (error) {
      expectError(outcome.error, error);
      return;
    }
    expect(outcome.error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(outcome.data))).toEqual(body);
    expectIssues(outcome.warnings ?? [], warnings ?? []);
  },
};

async function call(
  connect: Connect,
  upstream: FakeUpstream,
  name: string,
  request: object,
  { validateRequest, ...options }: EncodeCase['options'] = {},
): Promise<Outcome> {
  const logger = { debug: () => undefined, warn: () => undefined };
  const client = connect({ apiKey: 'key-1', baseURL: upstream.url, maxRetries: 0, validateRequest, logger });
  try {
    return (await client.images[methodFor(name)]?.(request, options).withResponse()) ?? {};
  } catch (error) {
    return { error: error as Record<string, unknown> };
  } finally {
    await client.close();
  }
}

/** The method for a class, by the operation in its name; an error body is met by a generation. */
function methodFor(name: string): keyof VectorClient['images'] {
  if (name.includes('Edit')) return 'edit';
  return name.includes('Variation') ? 'createVariation' : 'generate';
}

const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=';

/** A request that every dialect accepts for the operation. */
const requests = {
  generate: { model: 'm', prompt: 'p' },
  edit: { model: 'm', prompt: 'p', image: picture },
  createVariation: { model: 'm', image: picture },
};

async function expectSent(sent: RecordedRequest, expected: Partial<EncodeCase>): Promise<void> {
  expect(sent).toMatchObject({ method: 'POST', path: expected.path, headers: expected.headers ?? {} });
  for (const name of expected.absentHeaders ?? []) expect(sent.headers).not.toHaveProperty(name);
  if (expected.json) expect(JSON.parse(sent.body.toString())).toEqual(expected.json);
  else expect(await readForm(sent)).toEqual(expected.parts);
}

/** What is absent from the error unless the vector names it. */
const named = ['code', 'param', 'requestId', 'retryAfterMilliseconds'];

function expectError(
  found: Outcome['error'] = {},
  { says = '', ...expected }: Record<string, unknown>,
): void {
  expect(found).toMatchObject(expected);
  for (const name of named.filter((each) => !(each in expected))) expect(found).not.toHaveProperty(name);
  expect(found.message).toContain(says);
}

function expectIssues(found: readonly ExpectedIssue[], expected: readonly ExpectedIssue[]): void {
  const plain = found.map(({ path, rule }) => ({ path, rule }));
  expect(plain).toHaveLength(expected.length);
  expect(plain).toEqual(expect.arrayContaining([...expected]));
}
