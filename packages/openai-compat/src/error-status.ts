import type { ErrorFacts } from '@imagewire/models';

const typesByStatus: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
};

// Words of OpenAI and Sudo for families of failures, where no status came with them.
const statusesByType: ReadonlyMap<string | undefined, number> = new Map(
  Object.entries({
    invalid_request_error: 400,
    image_generation_user_error: 400,
    authentication_error: 401,
    permission_error: 403,
    not_found_error: 404,
    rate_limit_error: 429,
    requests: 429,
    tokens: 429,
    insufficient_quota: 429,
    server_error: 500,
    overloaded_error: 503,
  }),
);

/** The family of a failure that does not name its own, by its HTTP status. */
export function errorTypeOf(status = NO_ANSWER): string {
  return typesByStatus[status] ?? (status >= 500 ? 'server_error' : 'invalid_request_error');
}

/** What an upstream that did not answer is passed on as. */
export const NO_ANSWER = 502;

/**
 * The HTTP status that fits an error: its own if it is one of an error, else the one that its code or type names, else 502: a failure
 * must never look like a picture.
 */
export function errorStatusOf(status: number | undefined, { type, code }: ErrorFacts): number {
  const own = [status, Number(code)].find(isErrorStatus);
  return own ?? statusesByType.get(type) ?? NO_ANSWER;
}

const isErrorStatus = (status: number | undefined): boolean =>
  status !== undefined && Number.isInteger(status) && status >= 400 && status <= 599;
