import type { Clock, FailureClass } from '@imagewire/transport';

import { GatewayError } from '../../src/errors/gateway-error.js';
import type { ImageJob } from '../../src/routing/image-job.js';
import type {
  ImageEvent,
  OrqOption,
  Upstream,
  UpstreamAnswer,
  UpstreamCall,
  UpstreamStream,
} from '../../src/upstreams/upstream.js';
import { streamOfAnswer } from '../../src/upstreams/stream-of-answer.js';
import { UpstreamFailure, type UpstreamFailureFacts } from '../../src/upstreams/upstream-failure.js';
import { afterPartials, completedEvent, PICTURE, uncountedAnswer, wholeAnswer } from './scripted-answers.js';

/** What an upstream does with one call. */
export type Play =
  | { do: 'answer'; after?: number; images?: number }
  /** Answers without a count of tokens: whole, as servers do that have no streams; or in a stream after so many partial images. */
  | { do: 'answer-whole'; partials?: number }
  | ({ do: 'fail'; after?: number } & UpstreamFailureFacts)
  /** Breaks off after so many images of a stream, or within an answer. */
  | { do: 'cut'; images: number; failure?: FailureClass }
  /** Answers nothing until it is told to stop; then it stops, or does not even hear. */
  | { do: 'hang'; isDeaf?: boolean }
  /** Refuses by an error of the gateway's own, before anything is sent. */
  | { do: 'refuse' }
  /** Fails in a way that nobody foresaw. */
  | { do: 'break' };

/** A call that an upstream was sent. */
export interface ScriptedCall extends UpstreamCall {
  readonly job: ImageJob;
  /** How many images it was asked for. */
  readonly images: number;
  readonly play: Play;
  /** Whether it did, or may have done, what is charged. */
  isCharged: boolean;
}

/** What a scripted upstream is made of, besides its orders. */
export type ScriptedManner = Partial<Pick<Upstream, 'honours' | 'limits'>> & {
  /** The picture that a call is answered with; the smallest one where it is absent. */
  readonly draw?: (call: ScriptedCall) => string;
};

/** Does what it is told, call after call, and answers once its orders are at their end. */
export class ScriptedUpstream implements Upstream {
  readonly honours: readonly OrqOption[];
  readonly limits?: NonNullable<Upstream['limits']>;
  /** What it was sent. */
  readonly calls: ScriptedCall[] = [];
  /** Calls that are under way. */
  open = 0;
  private readonly draw: (call: ScriptedCall) => string;
  /** Keys that it has promised to charge once. */
  private readonly promised = new Set<string>();

  constructor(
    readonly name: string,
    private readonly plays: Play[],
    private readonly clock: Clock,
    { honours = [], limits, draw = () => PICTURE }: ScriptedManner = {},
  ) {
    this.honours = honours;
    this.draw = draw;
    if (limits) this.limits = limits;
  }

  /** How often it did, or may have done, what is charged. */
  get charges(): number {
    return this.calls.filter(({ isCharged }) => isCharged).length;
  }

  async send(job: ImageJob, call: UpstreamCall): Promise<UpstreamAnswer> {
    const { made, images } = await this.play(job, call);
    if (made.play.do === 'cut') throw this.broken(made.play);
    if (made.play.do === 'answer-whole') return { response: uncountedAnswer(this.draw(made)) };
    return { response: wholeAnswer(Array.from({ length: images }, () => this.draw(made))) };
  }

  async stream(job: ImageJob, call: UpstreamCall): Promise<UpstreamStream> {
    const { made, images } = await this.play(job, call);
    if (made.play.do === 'answer-whole') {
      const stream = streamOfAnswer(job, { response: uncountedAnswer(this.draw(made)) });
      return { ...stream, events: afterPartials(stream.events, made.play.partials) };
    }
    return { events: this.eventsOf(made, images) };
  }

  private async *eventsOf(made: ScriptedCall, images: number): AsyncGenerator<ImageEvent> {
    for (let image = 0; image < images; image += 1) yield completedEvent(this.draw(made));
    if (made.play.do === 'cut') throw this.broken(made.play);
  }

  private broken({ failure = 'unknown' }: Play & { do: 'cut' }): UpstreamFailure {
    return new UpstreamFailure(`${this.name} broke off`, { failure });
  }

  private async play(job: ImageJob, call: UpstreamCall): Promise<{ made: ScriptedCall; images: number }> {
    const play = this.plays.shift() ?? { do: 'answer' };
    const made = { ...call, images: job.request.n ?? 1, job, play, isCharged: false };
    this.calls.push(made);
    this.open += 1;
    try {
      return { made, images: await this.perform(made) };
    } finally {
      this.open -= 1;
    }
  }

  private async perform(call: ScriptedCall): Promise<number> {
    const { play, signal, images } = call;
    if (play.do === 'refuse')
      throw new GatewayError('unsupported_parameter', 'style is not taken here', 'style');
    if (play.do === 'break') throw new TypeError('a fault of the gateway');
    if (play.do === 'fail' && play.failure !== 'unknown') throw await this.failing(play, call);
    call.isCharged = !this.promised.has(call.idempotencyKey ?? '');
    if (play.do === 'fail' && play.isRepeatable && call.idempotencyKey)
      this.promised.add(call.idempotencyKey);
    if (play.do === 'hang') return this.hang(play.isDeaf ?? false, signal);
    if (play.do === 'fail') throw await this.failing(play, call);
    await this.clock.sleep(('after' in play && play.after) || 0, signal);
    return ('images' in play ? play.images : undefined) ?? images;
  }

  private async failing(
    { do: _, after = 0, isRepeatable = false, ...facts }: Play & { do: 'fail' },
    { signal, idempotencyKey }: ScriptedCall,
  ): Promise<UpstreamFailure> {
    await this.clock.sleep(after, signal);
    // As the clients say it: where there is a key.
    const promise = { isRepeatable: isRepeatable && idempotencyKey !== undefined };
    return new UpstreamFailure(`${this.name} failed`, { ...facts, ...promise });
  }

  private hang(isDeaf: boolean, signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const stop = (): void => reject(signal.reason as Error);
      if (isDeaf) return;
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}
