import { type OpenAIGenerateImageResponse, serializeModel } from '@imagewire/models';
import { conversionsByDialect, type LossReport } from '@imagewire/openai-compat';

import type { ClientSettings } from '../../config/upstream-settings.js';
import { wantedDelivery } from '../../delivery/wanted-delivery.js';
import { GatewayError } from '../../errors/gateway-error.js';
import type { ImageJob } from '../../routing/image-job.js';
import { readWarnings } from '../../routing/routing-headers.js';
import { asUpstreamFailure } from '../as-upstream-failure.js';
import type { InlinePictures } from '../inline-pictures.js';
import { limitsOf, type UpstreamLimits } from '../limits.js';
import { openInTime } from '../open-in-time.js';
import { streamOfAnswer } from '../stream-of-answer.js';
import type { OrqOption, Upstream, UpstreamAnswer, UpstreamCall, UpstreamStream } from '../upstream.js';
import { type ClientAnswer, createClient, type DialectClient } from './create-client.js';
import { dialectRequest } from './dialect-request.js';
import { orqOptionsFor } from './orq-options-for.js';

const methods = { generate: 'generate', edit: 'edit', variation: 'createVariation' } as const;

/** Speaks one of orq's dialects or Sudo's, through our client of it. What the dialect cannot express is refused with a ConversionError. */
export class DialectUpstream implements Upstream {
  private readonly client: DialectClient;

  constructor(
    readonly name: string,
    private readonly settings: ClientSettings,
    private readonly inlined: InlinePictures,
  ) {
    this.client = createClient(settings);
  }

  get honours(): readonly OrqOption[] {
    return this.settings.type === 'orq-router' ? ['plugins', 'prompt'] : [];
  }

  get limits(): UpstreamLimits {
    return limitsOf(this.settings);
  }

  async send(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer> {
    const answer = await this.answer(job, call);
    return wantedDelivery(job) === 'b64_json' ? this.inlined(answer, call.signal) : answer;
  }

  /** The dialects have no streams: the events are those of the whole answer. */
  stream(job: ImageJob, call: UpstreamCall): Promise<UpstreamStream> {
    const answer = this.answer(job, call).then((given) => this.inlined(given, call.signal));
    return openInTime(answer.then((inlined) => streamOfAnswer(job, inlined)));
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async answer(
    job: ImageJob,
    { model, signal, idempotencyKey }: UpstreamCall,
  ): Promise<UpstreamAnswer> {
    const { requests, answers } = conversionsByDialect[this.settings.type];
    const request = requests[job.operation];
    const read = answers[job.operation];
    const send = this.client.images[methods[job.operation]]?.bind(this.client.images);
    if (!request || !read || !send) throw this.unsupported(job);
    const sent = request.fromOpenAI(dialectRequest(job, model), {
      options: orqOptionsFor(job, this.settings.type),
    });
    // The clients would make up a key where none is given, and a server that honours it finishes what its client has left.
    const headers = { 'idempotency-key': idempotencyKey ?? null };
    const answer = await asUpstreamFailure(send(sent.request, { signal, headers }).withResponse());
    const { response, report } = read.toOpenAI(serializeModel(answer.data), { carry: false });
    return {
      // Each conversion to OpenAI gives the class of its own operation's answer; the gateway takes them for one.
      response: response as OpenAIGenerateImageResponse,
      warnings: [...warningsOf(answer), ...[...sent.report, ...report].flatMap(warningOf)],
      ...(answer.requestId !== undefined && { requestId: answer.requestId }),
    };
  }

  private unsupported({ operation }: ImageJob): GatewayError {
    return new GatewayError(
      'unsupported_parameter',
      `This model is at an upstream that speaks ${this.settings.type}, which has no image ${operation}s.`,
      'model',
    );
  }
}

/** What the server warns of, and what of its answer is not as the dialect says. */
const warningsOf = ({ response, warnings }: ClientAnswer): string[] => [
  ...readWarnings(response.headers.get('x-imagewire-warnings')),
  ...warnings.map(({ message }) => `the upstream's answer: ${message}`),
];

/** What is to be said of an entry: the dialect's own words for the same thing, and what was made up because OpenAI requires it, are not. */
const warningOf = ({ kind, path, reason }: LossReport[number]): string[] =>
  kind === 'lost' ? [`${path}: ${reason}`] : [];
