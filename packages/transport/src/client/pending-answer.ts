import { RequestOptionsError } from '@imagewire/models';

import type { HttpResponse } from '../http-message.js';
import type { SaveImagesOptions } from '../saving/save-images.js';
import { createWebResponse } from '../web-response.js';
import type { AnswerBody } from './answer-body.js';
import type { AnswerReading, ReadAnswer } from './answer-reading.js';
import { callFacts } from './call-facts.js';
import type { CallResult, ClientResponse, SavedAnswer, StreamedAnswer } from './call-result.js';
import { saveAnswer } from './save-answer.js';

/** A call under way. Await it for its answer, or take it in another form; the request is sent once, whatever is taken. */
export class PendingAnswer<Answer> implements Promise<Answer> {
  // Hard-private, so that no picture is shown when a call is inspected or logged.
  readonly #response: Promise<ClientResponse>;
  readonly #reading: AnswerReading<Answer>;
  #answer?: Promise<ReadAnswer<Answer>>;

  /** @internal */
  constructor(response: Promise<ClientResponse>, reading: AnswerReading<Answer>) {
    this.#response = response;
    this.#reading = reading;
  }

  /** What it is called when it is made a text. */
  get [Symbol.toStringTag](): string {
    return 'PendingAnswer';
  }

  /** The 2xx answer as the web's own Response, whatever it holds. */
  async asResponse(): Promise<Response> {
    this.#reading.body.keep();
    return createWebResponse(await this.whole());
  }

  /**
   * The 2xx answer as soon as its headers are there, its body to be read as it comes, once: for those who pass it on. To be asked for
   * before anything else, and then instead of it. A body that fails on its way throws an UpstreamError out of the iteration, and is
   * never asked for again.
   */
  async asStream(): Promise<StreamedAnswer<Answer>> {
    // A call that fails is told here, and nowhere else where the stream is refused.
    this.#response.catch(() => undefined);
    if (!this.#reading.body.stream())
      throw new RequestOptionsError(
        'asStream',
        'must be what is asked of a call first, before its body goes anywhere',
      );
    const response = await this.#response;
    const { body } = response;
    if (body instanceof Uint8Array) throw new TypeError('a body that was to stream was read whole');
    return { ...response, body, read: (bytes) => this.#reading.read({ ...response, body: bytes }) };
  }

  /** The answer with its headers, its request id, every attempt and every warning. */
  async withResponse(): Promise<CallResult<Answer>> {
    const { data, warnings } = await this.read();
    const response = await this.whole();
    return { data, response: createWebResponse(response), warnings, ...callFacts(response) };
  }

  /**
   * Saves every picture of the answer into a folder; see {@link saveImages}. Where nothing else of the call was asked for before,
   * base64 goes from the wire to the disk and is never in memory as a whole, and neither are pictures that come as addresses, which
   * are fetched without the key. Whatever is then asked for has nothing in the pictures' place: await the call first to have both.
   * Where the answer breaks off, whole pictures are kept and named by a SaveImagesError. What the disk refuses is in its `answer`.
   */
  async save(folder: string, options: SaveImagesOptions = {}): Promise<SavedAnswer<Answer>> {
    // A call that fails is told here, and nowhere else where saving it is refused before.
    this.#response.catch(() => undefined);
    const held = { reading: this.#reading, whole: () => this.whole(), read: () => this.read() };
    return saveAnswer(held, folder, options);
  }

  /** Reads the answer, as `await` does. */
  then<Result1 = Answer, Result2 = never>(
    onFulfilled?: ((answer: Answer) => Result1 | PromiseLike<Result1>) | null,
    onRejected?: ((reason: unknown) => Result2 | PromiseLike<Result2>) | null,
  ): Promise<Result1 | Result2> {
    const answer = this.read();
    return onFulfilled
      ? answer.then(({ data }) => onFulfilled(data), onRejected)
      : answer.then(({ data }) => data as Result1 & Answer, onRejected);
  }

  /** Reads the answer, and handles why there is none. */
  catch<Result = never>(
    onRejected?: ((reason: unknown) => Result | PromiseLike<Result>) | null,
  ): Promise<Answer | Result> {
    return this.then(undefined, onRejected);
  }

  /** Reads the answer, and calls the function whatever comes of it. */
  finally(onFinally?: (() => void) | null): Promise<Answer> {
    return this.then().finally(onFinally);
  }

  private async whole(): Promise<HttpResponse> {
    return whole(await this.#response, this.#reading.body);
  }

  private read(): Promise<ReadAnswer<Answer>> {
    const { body, read, judge } = this.#reading;
    body.keep();
    return (this.#answer ??= this.#response.then((response) => {
      const { value, issues } = read(whole(response, body));
      return { data: value, warnings: judge(value, issues) };
    }));
  }
}

function whole(response: ClientResponse, { hasSavedPictures }: AnswerBody): HttpResponse {
  if (isWhole(response)) return hasSavedPictures ? { ...response, hasSavedPictures } : response;
  throw new RequestOptionsError(
    'asStream',
    'was asked of the call, whose body is read there and nowhere else',
  );
}

const isWhole = (response: ClientResponse): response is ClientResponse & HttpResponse =>
  response.body instanceof Uint8Array;
