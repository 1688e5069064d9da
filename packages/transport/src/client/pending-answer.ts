import type { ModelIssue } from '@imagewire/models';

import type { Attempt } from '../attempt.js';
import type { DownloadOptions } from '../download.js';
import type { HttpResponse } from '../http-message.js';
import type { AnswerImage } from '../image-bytes.js';
import { type SavedImage, saveImages, type SaveImagesOptions } from '../save-images.js';
import { createWebResponse } from '../web-response.js';

/** Something that is not as its dialect says, and did not stop the call. */
export interface CallWarning extends ModelIssue {
  /** Whether it is about what was sent or about what came. */
  readonly side: 'request' | 'answer';
}

/** An answer, and what is known of the call besides. */
export interface CallResult<Answer> {
  readonly data: Answer;
  /** The answer as it came. Its body is here to be read. */
  readonly response: Response;
  /** What the server calls this request, where it says so. */
  readonly requestId?: string;
  /** Every attempt that was made, the answered one last. */
  readonly attempts: readonly Attempt[];
  /** What is not as the dialect says. Empty where the client's `validate` is `off`. */
  readonly warnings: readonly CallWarning[];
}

/** An answer that was read. */
export interface ReadAnswer<Answer> {
  readonly data: Answer;
  readonly warnings: readonly CallWarning[];
  /** The pictures in it, in order. */
  readonly images: readonly AnswerImage[];
}

/** A call under way. Await it for its answer, or take it in another form; the request is sent once, whatever is taken. */
export class PendingAnswer<Answer> implements Promise<Answer> {
  // Hard-private, so that no picture is shown when a call is inspected or logged.
  readonly #response: Promise<HttpResponse>;
  readonly #readAnswer: (response: HttpResponse) => ReadAnswer<Answer>;
  readonly #downloads: DownloadOptions;
  #answer?: Promise<ReadAnswer<Answer>>;

  /** @internal */
  constructor(
    response: Promise<HttpResponse>,
    readAnswer: (response: HttpResponse) => ReadAnswer<Answer>,
    downloads: DownloadOptions,
  ) {
    this.#response = response;
    this.#readAnswer = readAnswer;
    this.#downloads = downloads;
  }

  /** What it is called when it is made a text. */
  get [Symbol.toStringTag](): string {
    return 'PendingAnswer';
  }

  /** The 2xx answer as the web's own Response, whatever it holds. */
  async asResponse(): Promise<Response> {
    return createWebResponse(await this.#response);
  }

  /** The answer with its headers, its request id, every attempt and every warning. */
  async withResponse(): Promise<CallResult<Answer>> {
    const { data, warnings } = await this.read();
    const response = await this.#response;
    const { attempts, requestId } = response;
    const known = requestId === undefined ? {} : { requestId };
    return { data, response: createWebResponse(response), attempts, warnings, ...known };
  }

  /** Saves every picture of the answer into a folder; see {@link saveImages}. Pictures that come as addresses are fetched without the key. */
  async save(folder: string, options: SaveImagesOptions = {}): Promise<SavedImage[]> {
    const { images } = await this.read();
    return saveImages(images, folder, { ...this.#downloads, ...options });
  }

  then<Result1 = Answer, Result2 = never>(
    onFulfilled?: ((answer: Answer) => Result1 | PromiseLike<Result1>) | null,
    onRejected?: ((reason: unknown) => Result2 | PromiseLike<Result2>) | null,
  ): Promise<Result1 | Result2> {
    return this.read()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  catch<Result = never>(
    onRejected?: ((reason: unknown) => Result | PromiseLike<Result>) | null,
  ): Promise<Answer | Result> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Answer> {
    return this.then().finally(onFinally);
  }

  private read(): Promise<ReadAnswer<Answer>> {
    return (this.#answer ??= this.#response.then(this.#readAnswer));
  }
}
