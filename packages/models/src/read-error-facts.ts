/** What a server said went wrong, whatever form it said it in. */
export interface ErrorFacts {
  /** What the server says, for people. */
  readonly message?: string;
  /** Its family in the server's words: `invalid_request_error`. */
  readonly type?: string;
  /** The server's own code; a number is given as text. */
  readonly code?: string;
  /** Which field of the request it is about, as the server spells it. */
  readonly param?: string;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads every form of error body that the dialects and their look-alikes answer with: an `error` object or text, `message` and
 * `code` beside each other, `detail`, a list of `errors`. A body of another form gives no facts; nothing is guessed.
 */
export function readErrorFacts(body: unknown): ErrorFacts {
  if (!isObject(body)) return {};
  if (typeof body.error === 'string') return present({ message: body.error, code: codeOf(body) });
  const [first] = Array.isArray(body.errors) ? (body.errors as unknown[]) : [];
  const envelope = [body.error, first, body].find(isObject) ?? {};
  return present({
    message: textOf(envelope.message) ?? detailOf(envelope.detail),
    type: textOf(envelope.type),
    code: codeOf(envelope),
    param: textOf(envelope.param),
  });
}

/** The title of an HTML error page, as gateways put their own status there. */
export function titleOf(html: string): string | undefined {
  return textOf(/<title[^>]*>([^<]{1,200})<\/title>/i.exec(html)?.[1]?.trim());
}

// Where Google's `code` only repeats the number of the HTTP status, its `status` names the failure.
function codeOf({ code, status }: Members): string | undefined {
  return typeof code === 'number' ? (textOf(status) ?? String(code)) : textOf(code);
}

// FastAPI servers: a text, or a list of { loc, msg }.
function detailOf(detail: unknown): string | undefined {
  if (!Array.isArray(detail)) return textOf(detail);
  const messages = detail.map((item: unknown) => (isObject(item) ? textOf(item.msg) : undefined));
  return textOf(messages.filter((message) => message !== undefined).join('; '));
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

const present = <T extends object>(members: T): Present<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<T>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
