import type { GatewayErrorKind } from './gateway-error.js';

/** What a kind of failure is on the wire. */
export interface ErrorRow {
  status: number;
  type: string;
  code: string | null;
  headers?: Readonly<Record<string, string>>;
}

/** Tells clients that retry by themselves not to. */
export const doNotRetry = { 'x-should-retry': 'false' } as const;

const invalid = (status: number, code: string | null): ErrorRow => ({
  status,
  type: 'invalid_request_error',
  code,
});

/** The one table from kind of failure to status, type and code. */
export const errorTable: Readonly<Record<GatewayErrorKind, ErrorRow>> = {
  invalid_api_key: invalid(401, 'invalid_api_key'),
  forbidden_origin: invalid(403, 'forbidden_origin'),
  model_not_found: invalid(404, 'model_not_found'),
  route_not_found: invalid(404, 'unknown_url'),
  picture_not_found: invalid(404, 'picture_not_found'),
  method_not_allowed: invalid(405, 'method_not_allowed'),
  unsupported_parameter: invalid(400, 'unsupported_parameter'),
  invalid_value: invalid(400, 'invalid_value'),
  invalid_image_file: invalid(400, 'invalid_image_file'),
  malformed_request: invalid(400, 'malformed_request'),
  malformed_body: invalid(400, 'malformed_body'),
  request_timeout: invalid(408, 'request_timeout'),
  unsupported_encoding: invalid(415, 'unsupported_media_type'),
  unknown_expectation: invalid(417, 'unknown_expectation'),
  headers_too_large: invalid(431, 'headers_too_large'),
  idempotency_key_reused: invalid(422, 'idempotency_key_reused'),
  // Clients take a 409 for a lock that will be gone in a moment.
  outcome_unknown: { ...invalid(409, 'outcome_unknown'), headers: doNotRetry },
  rate_limited: { status: 429, type: 'requests', code: 'rate_limit_exceeded' },
  body_too_large: invalid(413, 'body_too_large'),
  shutting_down: { status: 503, type: 'server_error', code: 'shutting_down' },
};

/** What a failure that nobody foresaw is answered with: no detail leaves the process, the log has it under the request id. */
export const unforeseen: ErrorRow & { message: string } = {
  status: 500,
  type: 'server_error',
  code: 'internal_error',
  // An upstream may have been paid before it.
  headers: doNotRetry,
  message:
    'The gateway failed. Nothing about your request is known to be wrong; quote the request id when you report it.',
};
