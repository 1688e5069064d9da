import type { PlainObject } from '@imagewire/models';
import type { Clock } from '@imagewire/transport';
import { Logger } from '@nestjs/common';

import type { AnswerStore } from '../delivery/answer-store.js';
import type { Wish } from '../delivery/deliver.js';
import { errorAnswer } from '../errors/error-answer.js';
import { ReplayedError } from '../errors/replayed-error.js';
import type { IdempotencyRecord, IdempotencyRecords, OwnedKey } from '../store/idempotency-records.js';
import type { StoredError } from '../store/stored-outcome.js';
import type { AnswerForm } from './answer-form.js';
import type { Attempt } from './attempt.js';
import type { Errand } from './errand.js';
import type { Flight, FlightPart, Flights } from './flight.js';
import { requireSame, unknownOutcome } from './key-errors.js';
import { RoutingFailure } from './routing-failure.js';
import type { Served } from './served.js';

/** A request under an idempotency key. */
export interface KeyedRequest<T> {
  readonly owned: OwnedKey;
  /** Tells the request from others. */
  readonly fingerprint: string;
  readonly form: AnswerForm<T>;
  readonly wish: Wish;
  /** Gets the answer for the first time. */
  readonly begin: (errand: Errand) => Promise<Served<T>>;
}

interface KeyedFlight {
  readonly fingerprint: string;
  readonly flight: Flight<Served<unknown>>;
}

/** Keeps the promise of idempotency keys: whatever a key was once sent to an upstream for is never sent again. */
export class KeyedAnswers {
  private readonly logger = new Logger(KeyedAnswers.name);
  private readonly flying = new Map<string, KeyedFlight>();

  constructor(
    private readonly records: IdempotencyRecords,
    private readonly answers: AnswerStore,
    private readonly flights: Flights,
    private readonly clock: Clock,
    /** How long a key is remembered, in milliseconds. */
    private readonly lifetime: number,
  ) {}

  /**
   * The answer under a key: the one that was stored, the one that another request is waiting for, or a first one, which is finished
   * and stored even if the client leaves. Throws a GatewayError for a key that was used for another request, and for one of which it
   * is not known what came of it.
   */
  async answer<T>(request: KeyedRequest<T>, client: AbortSignal): Promise<Served<T>> {
    const name = JSON.stringify(request.owned);
    const flying = this.flying.get(name);
    if (flying) {
      requireSame(flying, request);
      return flying.flight.join(client) as Promise<Served<T>>;
    }
    const record = this.records.find(request.owned, this.clock.now());
    if (record) return this.replay(record, request);
    const flight = this.flights.start((part) => this.first(request, part), {
      isFinishedAnyway: true,
    });
    this.flying.set(name, { fingerprint: request.fingerprint, flight });
    void flight.over.then(() => this.flying.delete(name));
    return flight.join(client);
  }

  private async replay<T>(record: IdempotencyRecord, request: KeyedRequest<T>): Promise<Served<T>> {
    requireSame(record, request);
    const { outcome } = record;
    if (!outcome)
      throw unknownOutcome('no answer is stored: the gateway could not write it, or stopped before it had');
    if (outcome.form === 'error') throw new ReplayedError(outcome);
    const { wish, form } = request;
    const parts = await Promise.all(outcome.parts.map((part) => this.answers.unpack(part, wish, form.name)));
    if (parts.includes(undefined)) throw unknownOutcome('its pictures are gone');
    const { model, warnings, warningEvents = [], brokenBy } = outcome;
    const end = brokenBy && { brokenBy: { error: new ReplayedError(brokenBy) } };
    return {
      value: form.from({ parts: parts as PlainObject[], warnings: warningEvents, ...end }),
      model,
      warnings,
      attempts: [],
      from: 'replay',
    };
  }

  private async first<T>(request: KeyedRequest<T>, part: FlightPart): Promise<Served<T>> {
    const { owned, fingerprint, form, begin } = request;
    const expiresAt = this.clock.now() + this.lifetime;
    let begun: Promise<void> | undefined;
    const beforeSend = (): Promise<void> => (begun ??= this.records.save(owned, { fingerprint }, expiresAt));
    try {
      const served = await begin({ ...part, beforeSend, isKept: true, key: JSON.stringify(owned) });
      const kept = this.keep(request, served, expiresAt);
      part.hold(kept);
      return { ...served, value: await form.endingWith(served.value, kept) };
    } catch (error) {
      const attempts = error instanceof RoutingFailure ? error.attempts : undefined;
      if (begun) await this.keepFailure(request, { error, attempts }, expiresAt);
      throw error;
    }
  }

  /** Never rejects: an answer that cannot be stored is an answer all the same. Its key keeps its intent and is not used again. */
  private async keep<T>(request: KeyedRequest<T>, served: Served<T>, expiresAt: number): Promise<void> {
    const { owned, fingerprint, form } = request;
    const { model, warnings } = served;
    const { parts, warnings: warningEvents, brokenBy } = await form.kept(served.value);
    if (brokenBy && parts.length === 0)
      return this.keepFailure(request, { error: brokenBy.error, attempts: served.attempts }, expiresAt);
    const end = brokenBy && { brokenBy: storedError(brokenBy.error) };
    const need = { expiresAt, pinnedUntil: expiresAt };
    const pack = (part: PlainObject): Promise<PlainObject> => this.answers.pack(part, owned.caller, need);
    await Promise.all(parts.map(pack))
      .then((packed) => ({ form: form.name, parts: packed, model, warnings, warningEvents, ...end }))
      .then((outcome) => this.records.save(owned, { fingerprint, outcome }, expiresAt))
      .catch(this.complain);
  }

  private async keepFailure(
    request: Pick<KeyedRequest<unknown>, 'owned' | 'fingerprint'>,
    { error, attempts }: { error: unknown; attempts: readonly Attempt[] | undefined },
    expiresAt: number,
  ): Promise<void> {
    const { owned, fingerprint } = request;
    const outcome = storedError(error);
    const kept = attempts?.every(isFree)
      ? this.records.remove(owned)
      : this.records.save(owned, { fingerprint, outcome }, expiresAt);
    await kept.catch(this.complain);
  }

  private readonly complain = (error: unknown): void => {
    this.logger.error('the outcome of an idempotency key could not be stored', error);
  };
}

const storedError = (error: unknown): StoredError => ({ form: 'error', ...errorAnswer(error) });

/** Whether nothing was charged or refused, so that the key may be used again. */
const isFree = ({ failure }: Attempt): boolean => failure === 'never-sent' || failure === 'not-processed';
