import { ImagewireError, readErrorFacts, titleOf } from '@imagewire/models';

import type { Call, TakeAnswer } from './call.js';
import type { DoorAnswer } from './door/door.js';
import { type Failure, failureClassOf, type StatusFailure } from './failure.js';
import type { AnswerHead } from './http-message.js';
import { networkFailure } from './network-failure.js';
import { parseJson, readErrorText } from './read-body.js';
import type { TimeLimit } from './time-limit.js';

type Answered<Body> = AnswerHead & { readonly body: Body };

/** The attempts of a call until there is a 2xx answer, whose body is taken as told. */
export class Exchange<Body extends object> {
  constructor(
    private readonly call: Call,
    private readonly takeBody: TakeAnswer<Body>,
  ) {}

  /**
   * Sends the request, and again where that fails and cannot be charged twice. Rejects with what the call ends with, with the reason of
   * the caller's signal, and with errors of ours: of a picture that cannot be read, or written. Throws that reason where it is there already.
   */
  attempt(): Promise<Answered<Body>> {
    const limit = this.call.begin();
    // Not an async function, nor is what follows where all goes well: they would cost a small call as much as all else that is done here.
    return this.call.ask(limit).then(
      (answer) => this.answered(answer, limit),
      (error: unknown) => this.lost(error, limit),
    );
  }

  private answered(answer: DoorAnswer, limit: TimeLimit): Answered<Body> | Promise<Answered<Body>> {
    const { request, settings } = this.call;
    settings.connection.noteAnswer(request.url, answer.headers);
    if (answer.status < 200 || answer.status >= 300) return this.refused(answer, limit);
    let taken: Body | Promise<Body>;
    try {
      taken = this.takeBody(answer, limit, this.call);
    } catch (error) {
      return this.lost(error, limit, answer);
    }
    if (!isPromise(taken)) return this.call.answered(answer, taken);
    return taken.then(
      (body) => this.call.answered(answer, body),
      (error: unknown) => this.lost(error, limit, answer),
    );
  }

  private async refused(answer: DoorAnswer, limit: TimeLimit): Promise<Answered<Body>> {
    const failure = await statusFailure(answer, this.call.settings.clock.now());
    limit.end();
    return this.again(failure);
  }

  private async lost(error: unknown, limit: TimeLimit, answer?: DoorAnswer): Promise<Answered<Body>> {
    limit.end();
    this.call.settings.signal?.throwIfAborted();
    if (error instanceof ImagewireError) throw error;
    return this.again(networkFailure(error, limit, answer));
  }

  private async again(failure: Failure): Promise<Answered<Body>> {
    await this.call.waitAfter(failure);
    return this.attempt();
  }
}

const isPromise = <Body extends object>(taken: Body | Promise<Body>): taken is Promise<Body> =>
  'then' in taken;

async function statusFailure(answer: DoorAnswer, now: number): Promise<StatusFailure> {
  const { status, headers } = answer;
  const text = await readErrorText(answer.body);
  const json = parseJson(text);
  const body = json === undefined ? text : json;
  const title = typeof body === 'string' ? titleOf(body) : undefined;
  const facts = title === undefined ? readErrorFacts(body) : { message: `an HTML page: ${title}` };
  const failureClass = failureClassOf(status, headers, facts, now);
  return { kind: 'status', class: failureClass, reason: `status ${status}`, status, headers, facts, body };
}
