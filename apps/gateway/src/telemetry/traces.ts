import type { IncomingHttpHeaders } from 'node:http';

import {
  type Attributes,
  type Context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';

import type { ImageRoute } from '../dialects/image-route.js';
import type { Attempt } from '../routing/attempt.js';
import type { ImageJob, JobTrace } from '../routing/image-job.js';
import type { JobObserver } from '../routing/job-observer.js';
import type { Served } from '../routing/served.js';
import type { UsageRecord } from '../store/request-records.js';
import { attemptAttributes, jobAttributes, OPERATION, usageAttributes } from './span-attributes.js';

/** A request as tracing sees it. */
export interface TracedRequest extends ImageRoute {
  /** The gateway's id of the request. */
  readonly id: string;
  readonly method: string;
  /** The route's pattern. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * One span for each request for pictures, and under it one for each call of an upstream, with OpenTelemetry's names for generative AI.
 * Without a tracer provider it does next to nothing.
 */
export class Traces implements JobObserver {
  /** Spans of requests that are not answered yet, by the requests' ids. */
  private readonly open = new Map<string, Span>();
  /** Where the spans of a job's attempts belong; the job may outlast its request. */
  private readonly parents = new WeakMap<JobTrace, Context>();

  constructor(
    /** Whether prompts are put on spans. */
    private readonly keepsPrompts: boolean,
    private readonly tracer: Tracer = trace.getTracer('imagewire'),
  ) {}

  /** A request came in, perhaps as part of its caller's trace; what is returned is called with the status that it ended with. */
  request({ id, method, url, headers, dialect, operation }: TracedRequest): (status: number) => void {
    const attributes = {
      'http.request.method': method,
      'http.route': url,
      'imagewire.request.id': id,
      'imagewire.dialect': dialect,
      'imagewire.operation': operation,
    };
    const caller = propagation.extract(ROOT_CONTEXT, headers);
    const span = this.tracer.startSpan(OPERATION, { kind: SpanKind.SERVER, attributes }, caller);
    if (!span.isRecording()) return () => undefined;
    this.open.set(id, span);
    return (status) => {
      this.open.delete(id);
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) fail(span, String(status));
      span.end();
    };
  }

  began(job: ImageJob): void {
    const span = this.open.get(job.trace.requestId);
    if (!span) return;
    this.parents.set(job.trace, trace.setSpan(ROOT_CONTEXT, span));
    const attributes = jobAttributes(job, this.keepsPrompts);
    span.setAttributes(attributes).updateName(nameFor(attributes));
  }

  attempted(job: ImageJob, attempt: Attempt): void {
    const parent = this.parents.get(job.trace);
    if (!parent) return;
    const { startedAt, milliseconds, status, failure } = attempt;
    const attributes = attemptAttributes(attempt);
    const options = { kind: SpanKind.CLIENT, startTime: startedAt, attributes };
    const span = this.tracer.startSpan(nameFor(attributes), options, parent);
    if (failure) fail(span, String(status ?? failure));
    span.end(startedAt + milliseconds);
  }

  used(job: ImageJob, usage: UsageRecord): void {
    this.open.get(job.trace.requestId)?.setAttributes(usageAttributes(usage));
  }

  ended(job: ImageJob, _: number, from?: Served<unknown>['from']): void {
    if (from) this.open.get(job.trace.requestId)?.setAttribute('imagewire.answer.from', from);
  }
}

const nameFor = (attributes: Attributes): string =>
  `${OPERATION} ${String(attributes['gen_ai.request.model'])}`;

const fail = (span: Span, type: string): Span =>
  span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
