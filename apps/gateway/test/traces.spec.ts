import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

import type { ImageJob } from '../src/routing/image-job.js';
import { Traces } from '../src/telemetry/traces.js';
import { sendJson } from './raw-request.js';
import { openAIJob, orqJob } from './routing/jobs.js';
import { createRegistry } from './routing/scripted-registry.js';
import { type Play, ScriptedUpstream } from './routing/scripted-upstream.js';
import { ServiceBench } from './routing/service-bench.js';
import { VirtualClock } from './routing/virtual-clock.js';
import { startGateway } from './start-gateway.js';

const client = { caller: 'someone', signal: new AbortController().signal };
const route = { method: 'POST', url: '/v2/router/images/generations', dialect: 'orq-router' };

/** Runs a job as a request of its own and gives the spans that came of it, the request's last. */
async function spansOf(job: ImageJob, plays: Record<string, Play[]>, keepsPrompts = false) {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const traces = new Traces(keepsPrompts, provider.getTracer('test'));
  const clock = new VirtualClock();
  const upstreams = new Map(
    ['one', 'two'].map((name) => [name, new ScriptedUpstream(name, plays[name] ?? [], clock)]),
  );
  const table = { 'openai/gpt-image-1': ['one'], 'openai/gpt-image-1-mini': ['two'] };
  const bench = new ServiceBench(createRegistry(table, upstreams), clock, 900_000, [traces]);
  const end = traces.request({ id: job.trace.requestId, headers: {}, operation: 'generate', ...route });
  const status = await clock.until(
    bench.service.run(job, client).then(
      () => 200,
      () => 502,
    ),
  );
  end(status);
  bench.end();
  return exporter.getFinishedSpans();
}

/** The same job, as the proxy's door makes it of a request that names a thread. */
const inThread = (job: ImageJob): ImageJob => ({ ...job, trace: { ...job.trace, thread: 'thread-9' } });

describe('the spans of a request', () => {
  const labels = {
    name: 'a label',
    metadata: { team: 'art' },
    orq: { identity: { id: 'person-7' } },
  };

  it('are one for it and one for each attempt beneath', async () => {
    const fallback = { retry: { count: 1 }, fallbacks: [{ model: 'openai/gpt-image-1-mini' }] };
    const limited = { do: 'fail', failure: 'not-processed', status: 429, after: 20 } as const;
    const spans = await spansOf(orqJob({ ...labels, n: 2, ...fallback }), { one: [limited, limited] });
    const request = spans.at(-1);
    const attempts = spans.slice(0, -1);
    expect(spans.map(({ name }) => name)).toEqual([
      'image_generation openai/gpt-image-1',
      'image_generation openai/gpt-image-1',
      'image_generation openai/gpt-image-1-mini',
      'image_generation openai/gpt-image-1',
    ]);
    for (const { parentSpanContext, kind } of attempts) {
      expect(parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
      expect(kind).toBe(SpanKind.CLIENT);
    }
    expect(attempts.map(({ attributes }) => attributes['gen_ai.provider.name'])).toEqual([
      'one',
      'one',
      'two',
    ]);
    expect(attempts[0]).toMatchObject({
      attributes: {
        'http.response.status_code': 429,
        'imagewire.failure': 'not-processed',
        'error.type': '429',
      },
      status: { code: SpanStatusCode.ERROR },
      duration: [0, 20_000_000],
    });
  });

  it('say who asked for what, and what it used and cost', async () => {
    const spans = await spansOf(inThread(orqJob({ ...labels, n: 2 })), {});
    expect(spans.at(-1)).toMatchObject({ kind: SpanKind.SERVER, status: { code: SpanStatusCode.UNSET } });
    expect(spans.at(-1)?.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/v2/router/images/generations',
      'http.response.status_code': 200,
      'gen_ai.operation.name': 'image_generation',
      'gen_ai.output.type': 'image',
      'gen_ai.request.model': 'openai/gpt-image-1',
      'gen_ai.request.choice.count': 2,
      'gen_ai.conversation.id': 'thread-9',
      'gen_ai.provider.name': 'one',
      'gen_ai.response.model': 'openai/gpt-image-1',
      'gen_ai.usage.input_tokens': 10,
      'gen_ai.usage.output_tokens': 100,
      'user.id': 'person-7',
      'imagewire.name': 'a label',
      'imagewire.metadata.team': 'art',
      'imagewire.request.id': expect.stringMatching(/^req_/) as string,
      'imagewire.dialect': 'orq-router',
      'imagewire.operation': 'generate',
      'imagewire.images': 2,
      'imagewire.answer.from': 'upstream',
      'imagewire.cost.source': 'usage',
      'imagewire.cost.usd': expect.any(Number) as number,
    });
  });

  it('mark a request that failed', async () => {
    const [, request] = await spansOf(openAIJob(), {
      one: [{ do: 'fail', failure: 'unknown', status: 500 }],
    });
    expect(request).toMatchObject({
      attributes: { 'error.type': '502' },
      status: { code: SpanStatusCode.ERROR },
    });
  });

  it('have the prompt only where prompts are kept', async () => {
    const job = openAIJob({ prompt: 'a secret heron' });
    expect(JSON.stringify((await spansOf(job, {})).map(({ attributes }) => attributes))).not.toContain(
      'heron',
    );
    expect((await spansOf(job, {}, true)).at(-1)?.attributes['gen_ai.input.messages']).toBe(
      '[{"role":"user","parts":[{"type":"text","content":"a secret heron"}]}]',
    );
  });
});

interface OtlpSpan {
  traceId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}
interface OtlpBody {
  resourceSpans: { resource: Pick<OtlpSpan, 'attributes'>; scopeSpans: { spans: OtlpSpan[] }[] }[];
}

describe('a gateway whose environment names a collector', () => {
  let collector: Server;
  let received: { url: string | undefined; body: OtlpBody }[];
  let endpoint: string;

  beforeEach(async () => {
    received = [];
    collector = createServer((request, response) => {
      void json(request).then((body) => {
        received.push({ url: request.url, body: body as OtlpBody });
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  });
  afterEach(() => collector.close());

  const trace = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
  const draw = (url: string, body: object = {}) =>
    sendJson(
      `${url}/v1/images/generations`,
      JSON.stringify({ model: 'gpt-image-1', prompt: 'a secret heron', quality: 'low', ...body }),
      trace,
    );

  it("sends its spans there as part of the caller's trace, the last ones before it ends", async () => {
    const gateway = await startGateway({
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    });
    await draw(gateway.url);
    await draw(gateway.url, { n: 99 });
    await gateway.stop();
    expect(received.map(({ url }) => url)).toEqual(['/v1/traces']);
    const [{ resource, scopeSpans } = { scopeSpans: [] }] = received[0]?.body.resourceSpans ?? [];
    const spans = scopeSpans.flatMap((scope) => scope.spans);
    expect(spans.map(({ name }) => name)).toEqual([
      'image_generation gpt-image-1',
      'image_generation gpt-image-1',
      'image_generation',
    ]);
    for (const { traceId } of spans) expect(traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(spans[1]?.parentSpanId).toBe('b7ad6b7169203331');
    expect(resource?.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'imagewire-gateway' },
    });
    expect(resource?.attributes).toContainEqual({
      key: 'deployment.environment.name',
      value: { stringValue: 'test' },
    });
    expect(JSON.stringify(received)).not.toContain('secret heron');
  });

  it('ends in time and says so when the collector cannot be reached', async () => {
    const gateway = await startGateway({
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://127.0.0.1:9/v1/traces',
      OTEL_BSP_EXPORT_TIMEOUT: '500',
    });
    expect((await draw(gateway.url)).status).toBe(200);
    await gateway.stop();
    expect(gateway.process.exitCode).toBe(0);
    expect(gateway.lines.join('\n')).toMatch(/"level":40.*(OpenTelemetry|traces could not be sent)/);
  });
});
