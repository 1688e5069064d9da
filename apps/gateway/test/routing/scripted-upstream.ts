import { OpenAIGenerateImageCompletedEvent, OpenAIGenerateImageResponse, readModel } from '@imagewire/models';
import type { Clock } from '@imagewire/transport';

import { GatewayError } from '../../src/errors/gateway-error.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import type {
  ImageEvent,
  OrqOption,
  Upstream,
  UpstreamAnswer,
  UpstreamCall,
} from '../../src/upstreams/upstream.js';
import { UpstreamFailure, type UpstreamFailureFacts } from '../../src/upstreams/upstream-failure.js';

/** What an upstream does with one call. */
export type Play =
  | { do: 'answer'; after?: number; images?: number }
  | ({ do: 'fail'; after?: number } & UpstreamFailureFacts)
  /** Answers nothing until it is told to stop; then it stops, or does not even hear. */
  | { do: 'hang'; isDeaf?: boolean }
  /** Refuses by an error of the gateway's own, before anything is sent. */
  | { do: 'refuse' }
  /** Fails in a way that nobody foresaw. */
  | { do: 'break' };

/** The smallest picture that there is. */
export const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Does what it is told, call after call, and answers once its orders are at their end. */
export class ScriptedUpstream implements Upstream {
  readonly honours: readonly OrqOption[];
  readonly limits?: NonNullable<Upstream['limits']>;
  /** The jobs that it was sent, with the model's name. */
  readonly calls: { model: string; images: number; job: ImageJob }[] = [];
  /** How often it did, or may have done, what is charged. */
  charges = 0;
  /** Calls that are under way. */
  open = 0;

  constructor(
    readonly name: string,
    private readonly plays: Play[],
    private readonly clock: Clock,
    { honours = [], limits }: Partial<Pick<Upstream, 'honours' | 'limits'>> = {},
  ) {
    this.honours = honours;
    if (limits) this.limits = limits;
  }

  async send(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer> {
    const images = await this.play(job, call);
    const data = Array.from({ length: images }, () => ({ b64_json: PICTURE }));
    return { response: readModel(OpenAIGenerateImageResponse, { created: 1, data, usage }).value };
  }

  async stream(job: ImageJob, call: UpstreamCall): Promise<AsyncIterable<ImageEvent>> {
    const images = await this.play(job, call);
    return (async function* () {
      for (let image = 0; image < images; image += 1) yield completed();
    })();
  }

  private async play(job: ImageJob, { model, signal }: UpstreamCall): Promise<number> {
    const images = job.request.n ?? 1;
    this.calls.push({ model, images, job });
    const play = this.plays.shift() ?? { do: 'answer' };
    this.open += 1;
    try {
      return await this.perform(play, images, signal);
    } finally {
      this.open -= 1;
    }
  }

  private async perform(play: Play, images: number, signal: AbortSignal): Promise<number> {
    if (play.do === 'refuse')
      throw new GatewayError('unsupported_parameter', 'style is not taken here', 'style');
    if (play.do === 'break') throw new TypeError('a fault of the gateway');
    if (play.do === 'fail' && play.failure !== 'unknown') throw await this.failing(play, signal);
    this.charges += 1;
    if (play.do === 'hang') return this.hang(play.isDeaf ?? false, signal);
    if (play.do === 'fail') throw await this.failing(play, signal);
    await this.clock.sleep(play.after ?? 0, signal);
    return play.images ?? images;
  }

  private async failing(
    { do: _, after = 0, ...facts }: Play & { do: 'fail' },
    signal: AbortSignal,
  ): Promise<UpstreamFailure> {
    await this.clock.sleep(after, signal);
    return new UpstreamFailure(`${this.name} failed`, facts);
  }

  private hang(isDeaf: boolean, signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      if (!isDeaf) signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  }
}

const usage = {
  input_tokens: 10,
  output_tokens: 100,
  total_tokens: 110,
  input_tokens_details: { text_tokens: 10, image_tokens: 0 },
};

const completed = (): ImageEvent =>
  readModel(OpenAIGenerateImageCompletedEvent, {
    type: 'image_generation.completed',
    b64_json: PICTURE,
    created_at: 1,
    size: '1024x1024',
    quality: 'low',
    background: 'opaque',
    output_format: 'png',
    usage,
  }).value;
