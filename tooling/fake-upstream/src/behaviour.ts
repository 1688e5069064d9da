/** What the server does with one request. Plain data, so that it can come over the control endpoint. */
export type Behaviour = AnswerBehaviour | BreakBehaviour | RawBehaviour;

/** Answers. */
export interface AnswerBehaviour {
  readonly do: 'answer';
  /** 200 by default. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, anything else as JSON; the empty JSON picture answer by default. */
  readonly body?: unknown;
  /** An event stream in place of `body`: text as it is, anything else as the JSON of one event. */
  readonly events?: readonly unknown[];
  /** The body as bytes, in place of `body`. */
  readonly bodyBase64?: string;
  /** Milliseconds before the headers. */
  readonly delay?: number;
  /** Sends the body compressed, whatever the client asked for. */
  readonly gzip?: boolean;
  /** Writes the body in pieces of so many bytes, with so many milliseconds between them. */
  readonly drip?: { readonly bytes: number; readonly every: number };
  /** Stops after so many bytes of the body and does what `then` says. */
  readonly cutAfter?: number;
  /** What follows the cut: the connection is reset (the default), closed, or left in silence. */
  readonly then?: 'reset' | 'close' | 'hang';
  /** Whether the request counts as charged. By default as the worst server would: see isChargedStatus. */
  readonly charges?: boolean;
}

/** Breaks the connection or says nothing. */
export interface BreakBehaviour {
  readonly do: 'reset' | 'close' | 'hang';
  /** When: on the request's headers, or once all of it was read, which counts as charged. */
  readonly at: 'headers' | 'end';
}

/** Writes this text on the socket once the whole request was read, which counts as charged unless told otherwise. */
export interface RawBehaviour {
  readonly do: 'raw';
  readonly text: string;
  /** What follows; closed by default. */
  readonly then?: 'reset' | 'close' | 'hang';
  readonly charges?: boolean;
}

/** The server's manner towards every request, until it is reset. */
export interface Manner {
  /** Answers `x-imagewire-idempotency: 1`, and charges a repeated idempotency key once. False by default. */
  readonly honoursIdempotency?: boolean;
}

/** What it does when nothing is scheduled: answers with one picture. */
export const ordinary: AnswerBehaviour = { do: 'answer' };

/** The body of {@link ordinary}: a PNG of one pixel. */
export const ordinaryBody = {
  created: 1700000000,
  data: [
    {
      b64_json:
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    },
  ],
};

/** Whether the worst server would charge a request that it answers so: every one but those it says it has not worked on. */
export function isChargedStatus(status: number, headers: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  if (status === 503) return !names.some((name) => name === 'retry-after' || name === 'retry-after-ms');
  return status < 300 || status === 408 || status === 409 || status >= 500;
}
