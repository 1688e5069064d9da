import { Readable } from 'node:stream';

import type { Dispatcher } from 'undici';

import type { HttpHeaders } from '../http-message.js';
import { NeverSent } from './door.js';

/** An answer as it comes from the socket. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: Readable;
}

/** Takes what undici reports of one request, and keeps whether any of it was written. */
export class AnswerHandler implements Dispatcher.DispatchHandler {
  /** The answer's head, once it is there. */
  readonly answer: Promise<RawAnswer>;
  private resolve!: (answer: RawAnswer) => void;
  private reject!: (error: unknown) => void;
  private controller?: Dispatcher.DispatchController;
  private body?: Readable;

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
    this.body = new Readable({
      read: () => {
        controller.resume();
      },
      destroy: (error, done) => {
        controller.abort(error ?? new Error('the answer was not wanted any more'));
        done(error);
      },
    });
    // Whoever iterates gets the error; an answer that nobody reads must not end the process.
    this.body.on('error', () => undefined);
    this.resolve({ status, headers: joined(headers), body: this.body });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.body?.push(chunk) === false) controller.pause();
  }

  onResponseEnd(): void {
    this.signal.removeEventListener('abort', this.abort);
    this.body?.push(null);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.signal.removeEventListener('abort', this.abort);
    if (this.body !== undefined) this.body.destroy(error);
    this.reject(this.controller === undefined ? new NeverSent(error) : error);
  }

  private readonly abort = (): void => {
    const reason = this.signal.reason as Error;
    this.controller?.abort(reason);
    this.reject(this.controller === undefined ? new NeverSent(reason) : reason);
  };
}

const joined = (headers: Record<string, string | string[] | undefined>): HttpHeaders =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
