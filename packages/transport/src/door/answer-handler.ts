import type { Dispatcher } from 'undici';

import type { HttpHeaders } from '../http-message.js';
import { NeverSent } from './door.js';
import { IncomingBody } from './incoming-body.js';

/** An answer as it comes from the socket. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: IncomingBody;
}

/** Takes what undici reports of one request, and keeps whether any of it was written. */
export class AnswerHandler implements Dispatcher.DispatchHandler {
  /** The answer's head, once it is there. */
  readonly answer: Promise<RawAnswer>;
  private resolve!: (answer: RawAnswer) => void;
  private reject!: (error: unknown) => void;
  private controller?: Dispatcher.DispatchController;
  private body?: IncomingBody;

  constructor(private readonly signal: AbortSignal) {
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    signal.addEventListener('abort', this.abort, { once: true });
    if (signal.aborted) this.abort();
  }

  /** undici calls it right before the first byte is written to a connected socket, and never for a request that it drops before. Its own repeats are not ours to allow. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.signal.aborted) controller.abort(this.signal.reason as Error);
    else if (this.controller !== undefined)
      controller.abort(new Error('the connection was lost after sending'));
    else this.controller = controller;
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.body = new IncomingBody(controller);
    this.resolve({ status, headers: joined(headers), body: this.body });
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.body?.push(chunk);
  }

  onResponseEnd(): void {
    this.signal.removeEventListener('abort', this.abort);
    this.body?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.signal.removeEventListener('abort', this.abort);
    this.body?.end({ error });
    this.reject(this.controller === undefined ? new NeverSent(error) : error);
  }

  private readonly abort = (): void => {
    const reason = this.signal.reason as Error;
    this.controller?.abort(reason);
    this.reject(this.controller === undefined ? new NeverSent(reason) : reason);
  };
}

function joined(headers: Record<string, string | string[] | undefined>): HttpHeaders {
  const joint: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) joint[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  }
  return joint;
}
