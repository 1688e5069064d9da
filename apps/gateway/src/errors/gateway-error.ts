import { ImagewireError } from '@imagewire/models';

/** The kinds of failure that the gateway itself reports; what each becomes on the wire stands in error-table.ts. */
export type GatewayErrorKind =
  | 'invalid_api_key'
  | 'forbidden_origin'
  | 'model_not_found'
  | 'route_not_found'
  | 'method_not_allowed'
  | 'unsupported_parameter'
  | 'invalid_value'
  | 'invalid_image_file'
  | 'malformed_request'
  | 'malformed_body'
  | 'request_timeout'
  | 'unsupported_encoding'
  | 'unknown_expectation'
  | 'headers_too_large'
  | 'body_too_large'
  | 'picture_not_found'
  | 'idempotency_key_reused'
  | 'outcome_unknown'
  | 'rate_limited'
  | 'shutting_down';

/** A request that the gateway refuses, with the field to blame where there is one. */
export class GatewayError extends ImagewireError {
  constructor(
    readonly kind: GatewayErrorKind,
    message: string,
    /** Dotted path of the field that caused it. */
    readonly param: string | null = null,
  ) {
    super(message);
  }
}
