import type { OpenAIGenerateImageResponse, PlainObject } from '@imagewire/models';
import type { Clock } from '@imagewire/transport';
import { Logger } from '@nestjs/common';

import type { AnswerStore } from '../delivery/answer-store.js';
import type { Wish } from '../delivery/deliver.js';
import type { CachedAnswers } from '../store/cached-answers.js';
import { wholeAnswer } from './answer-form.js';
import type { Errand } from './errand.js';
import type { Flight, Flights } from './flight.js';
import type { Served } from './served.js';

type Answer = Served<OpenAIGenerateImageResponse>;

/** A request that may be answered from memory. */
export interface RememberedRequest {
  readonly caller: string;
  /** Tells requests for the same pictures from others. */
  readonly fingerprint: string;
  /** How many images are asked for: fewer are not worth remembering. */
  readonly images: number;
  /** For how long an answer may be given again, in seconds. */
  readonly seconds: number;
  readonly wish: Wish;
  /** Gets the answer from an upstream. */
  readonly begin: (errand: Errand) => Promise<Answer>;
}

/** Answers equal requests of a caller from memory, and those that come at once by one call of an upstream. */
export class AnswerMemory {
  private readonly logger = new Logger(AnswerMemory.name);
  private readonly flying = new Map<string, Flight<Answer>>();

  constructor(
    private readonly cached: CachedAnswers,
    private readonly answers: AnswerStore,
    private readonly flights: Flights,
    private readonly clock: Clock,
  ) {}

  /** The answer that is remembered, that another request is waiting for, or a new one. */
  async answer(request: RememberedRequest, errand: Errand): Promise<Answer> {
    const remembered = await this.recall(request);
    if (remembered) return remembered;
    const name = `${request.caller}\n${request.fingerprint}`;
    const flying = this.flying.get(name);
    if (flying && !flying.isAbandoned) return shared(flying, errand);
    const flight = this.flights.start((part) => this.fresh(request, { ...errand, ...part, isKept: true }));
    this.flying.set(name, flight);
    void flight.over.then(() => {
      if (this.flying.get(name) === flight) this.flying.delete(name);
    });
    return flight.join(errand.signal);
  }

  private async recall({
    caller,
    fingerprint,
    seconds,
    wish,
  }: RememberedRequest): Promise<Answer | undefined> {
    const now = this.clock.now();
    const found = this.cached.find(caller, fingerprint, now);
    const age = found ? (now - found.storedAt) / 1000 : Infinity;
    // Both have a say: the request that stored it, and the one that asks.
    if (!found || age >= seconds) return undefined;
    const { model, warnings, parts } = found.answer;
    const unpacked = await Promise.all(parts.map((part) => this.answers.unpack(part, wish, 'answer')));
    if (unpacked.includes(undefined)) return undefined;
    const value = wholeAnswer.from({ parts: unpacked as PlainObject[] });
    return { value, model, warnings, attempts: [], from: 'cache', age };
  }

  private async fresh(request: RememberedRequest, errand: Errand): Promise<Answer> {
    const served = await request.begin(errand);
    if (isWorthKeeping(served, request)) await this.remember(request, served).catch(this.complain);
    return served;
  }

  private async remember({ caller, fingerprint, seconds }: RememberedRequest, served: Answer): Promise<void> {
    const { model, warnings } = served;
    const storedAt = this.clock.now();
    const expiresAt = storedAt + seconds * 1000;
    const { parts } = await wholeAnswer.kept(served.value);
    const pack = (part: PlainObject): Promise<PlainObject> => this.answers.pack(part, caller, { expiresAt });
    const answer = { form: 'answer', parts: await Promise.all(parts.map(pack)), model, warnings } as const;
    await this.cached.save(caller, fingerprint, { answer, storedAt }, expiresAt);
  }

  private readonly complain = (error: unknown): void => {
    this.logger.error('an answer could not be remembered', error);
  };
}

/** Joins a call that was made for another request. What its failure may have cost counts for this request's key as for its own. */
async function shared(flight: Flight<Answer>, { signal, beforeSend }: Errand): Promise<Answer> {
  const [answer] = await Promise.all([flight.join(signal), beforeSend?.()]);
  return answer;
}

/** All images that were asked for, each as a picture: a link of somebody else's expires when it likes. */
const isWorthKeeping = ({ value: { data = [] } }: Answer, { images }: RememberedRequest): boolean =>
  data.length >= images && data.every((image) => image.b64_json !== undefined);
