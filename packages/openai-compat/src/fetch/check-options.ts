import { checkOptionNames, optionNames, RequestOptionsError } from '@imagewire/models';

import type { CompatFetchOptions } from '../compat-fetch.js';
import { isContainer } from '../path.js';

const OPTIONS = optionNames<CompatFetchOptions>({
  onLoss: true,
  carry: true,
  gatewayOptions: true,
  onReport: true,
});

/** Throws a RequestOptionsError for an option that does not exist, and for a value that would be found wrong once a picture is paid for. */
export function checkOptions(options: CompatFetchOptions): void {
  checkOptionNames(options, OPTIONS, 'createCompatFetch');
  const { onLoss = 'refuse', carry = true, gatewayOptions = {}, onReport = () => undefined }: Given = options;
  check('onLoss', ['refuse', 'warn'].includes(onLoss as string), "must be 'refuse' or 'warn'");
  check('carry', typeof carry === 'boolean', 'must be true or false');
  const isObject = isContainer(gatewayOptions) && !Array.isArray(gatewayOptions);
  check('gatewayOptions', isObject, 'must be an object of options');
  check('onReport', typeof onReport === 'function', 'must be a function');
}

type Given = { readonly [Option in keyof CompatFetchOptions]: unknown };

function check(option: string, isRight: boolean, rule: string): void {
  if (!isRight) throw new RequestOptionsError(option, rule);
}
