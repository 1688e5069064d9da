import {
  type ModelIssue,
  type OpenAIGenerateImageResponse,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';
import { conversionsByDialect, type DialectConversions, type LossReport } from '@imagewire/openai-compat';

import type { ClientSettings } from '../../config/upstream-settings.js';
import { GatewayError } from '../../errors/gateway-error.js';
import type { AnswerSource } from '../../piping/answer-source.js';
import type { PipedAnswer } from '../../piping/piped-answer.js';
import type { ImageJob } from '../../routing/image-job.js';
import { asUpstreamFailure, upstreamFailureOf } from '../as-upstream-failure.js';
import type { InlinePictures } from '../inline-pictures.js';
import { limitsOf, type UpstreamLimits } from '../limits.js';
import { openInTime } from '../open-in-time.js';
import { unstreamedWarnings } from '../partial-images.js';
import { factsOfHead, inlinedAsWanted, pipeOrRead, readStored, readWhole } from '../pipe-or-read.js';
import { streamOfAnswer } from '../stream-of-answer.js';
import type { OrqOption, Upstream, UpstreamAnswer, UpstreamCall, UpstreamStream } from '../upstream.js';
import { createClient, type DialectClient } from './create-client.js';
import { dialectRequest } from './dialect-request.js';
import { orqOptionsFor } from './orq-options-for.js';
import { autoSizeWarnings, requestWarnings } from './request-warnings.js';

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
    const source = await this.open(job, call);
    const inlined = inlinedAsWanted(job, this.inlined);
    if (call.receivePicture) return readStored(source, call.receivePicture, inlined);
    return readWhole(source, await bodyOf(source), inlined);
  }

  async pipe(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer | PipedAnswer> {
    return pipeOrRead(await this.open(job, call), inlinedAsWanted(job, this.inlined));
  }

  /** The dialects have no streams: the events are those of the whole answer. */
  stream(job: ImageJob, call: UpstreamCall): Promise<UpstreamStream> {
    const answer = this.open(job, call).then(async (source) =>
      readWhole(source, await bodyOf(source), this.inlined),
    );
    return openInTime(answer.then((inlined) => streamOfAnswer(job, inlined)));
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async open(job: ImageJob, { model, signal, idempotencyKey }: UpstreamCall): Promise<AnswerSource> {
    const { requests, answers } = conversionsByDialect[this.settings.type];
    const request = requests[job.operation];
    const conversion = answers[job.operation];
    const send = this.client.images[methods[job.operation]]?.bind(this.client.images);
    if (!request || !conversion || !send) throw this.unsupported(job);
    const sent = request.fromOpenAI(dialectRequest(job, model), {
      options: orqOptionsFor(job, this.settings.type),
    });
    // The clients would make up a key where none is given, and a server that honours it finishes what its client has left.
    const headers = { 'idempotency-key': idempotencyKey ?? null };
    const streamed = await asUpstreamFailure(send(sent.request, { signal, headers }).asStream());
    const facts = factsOfHead(streamed);
    return {
      ...facts,
      dialect: this.settings.type,
      body: streamed.body,
      signal,
      warnings: [
        ...unstreamedWarnings(job),
        ...facts.warnings,
        ...requestWarnings(sent),
        ...autoSizeWarnings(job),
      ],
      read: (body) => {
        const { value, issues } = streamed.read(body);
        return answerFrom(serializeModel(value), issues, conversion);
      },
      failureOf: upstreamFailureOf,
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

/** What a client has read, in OpenAI's shape. What is not as the dialect says, and what OpenAI's cannot say, is warned of. */
function answerFrom(
  said: PlainObject,
  issues: readonly ModelIssue[],
  conversion: DialectConversions['answers']['generate'],
): UpstreamAnswer {
  const converted = conversion.toOpenAI(said, { carry: false });
  // Each conversion to OpenAI gives the class of its own operation's answer; the gateway takes them for one.
  const response = converted.response as OpenAIGenerateImageResponse;
  return {
    response,
    warnings: [
      ...issues.map(({ message }) => `the upstream's answer: ${message}`),
      ...converted.report.flatMap(warningOf),
    ],
  };
}

async function bodyOf({ body, failureOf }: AnswerSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    throw failureOf(error);
  }
}

/** What is to be said of an entry of an answer: OpenAI's own words for the same thing, and what was made up because it requires it, are not. */
const warningOf = ({ kind, path, reason }: LossReport[number]): string[] =>
  kind === 'lost' ? [`${path}: ${reason}`] : [];
