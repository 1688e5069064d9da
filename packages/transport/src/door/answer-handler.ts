import type { Dispatcher } from 'undici';

import type { HttpHeaders } from '../http-message.js';
import type { TimeLimit } from '../time-limit.js';
import { decodeContent } from './decode-content.js';
import { type DoorAnswer, NeverSent } from './door.js';
import { IncomingBody } from './incoming-body.js';

/** Takes what undici reports of one request, and keeps whether any of it was written. */
export class AnswerHandler implements Dispatcher.DispatchHandler {
  /** The answer, once its head is there. */
  readonly answer: Promise<DoorAnswer>;
  private resolve!: (answer: DoorAnswer) => void;
  private reject!: (error: unknown) => void;
  private controller?: Dispatcher.DispatchController;
  private body?: IncomingBody;
  private ended = false;

  constructor(private readonly limit: TimeLimit) {
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    limit.onAbort((reason) => {
      this.abort(reason);
    });
  }

  /** undici calls it right before the first byte is written to a connected socket, and never for a request that it drops before. Its own repeats are not ours to allow. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.limit.reason !== undefined) controller.abort(this.limit.reason);
    else if (this.controller !== undefined)
      controller.abort(new Error('the connection was lost after sending'));
    else this.controller = controller;
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    raw: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    const headers = joined(raw);
    this.body = new IncomingBody(controller);
    this.resolve({ status, headers, body: decodeContent(this.body, headers['content-encoding']) });
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.body?.push(chunk);
  }

  onResponseEnd(): void {
    this.ended = true;
    this.body?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.ended = true;
    this.body?.end({ error });
    this.reject(this.controller === undefined ? new NeverSent(error) : error);
  }

  private abort(reason: Error): void {
    if (this.ended) return;
    this.controller?.abort(reason);
    this.reject(this.controller === undefined ? new NeverSent(reason) : reason);
  }
}

/** Headers as undici gives them, which has those that came more than once in lists, and a caller's own dispatcher perhaps in capitals. */
type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

const joined = (raw: RawHeaders): HttpHeaders => (isJoined(raw) ? raw : joinedAnew(raw));

// Making another object of five headers takes longer than looking at them.
function isJoined(raw: RawHeaders): raw is HttpHeaders {
  for (const name in raw) if (typeof raw[name] !== 'string' || name !== name.toLowerCase()) return false;
  return true;
}

function joinedAnew(raw: RawHeaders): HttpHeaders {
  const joint: Record<string, string> = {};
  for (const name in raw) {
    const value = raw[name];
    if (value !== undefined) joint[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  }
  return joint;
}
