import { checkOptionNames } from '@imagewire/models';

import { checkSignal } from '../option-values.js';
import { CALL_OPTIONS, type CallOptions } from './call-options.js';
import { checkExtraBody } from './check-extra-body.js';
import { checkHeaderOptions } from './lay-headers.js';

/** Throws a RequestOptionsError for options of a call that do not exist or cannot work, but for those that its sending looks at. */
export function checkCallOptions(options: CallOptions): void {
  checkOptionNames(options, CALL_OPTIONS, 'a call');
  checkSignal(options.signal);
  checkHeaderOptions('headers', options.headers);
  checkHeaderOptions('extraHeaders', options.extraHeaders);
  checkExtraBody(options.extraBody);
}
