import type { ModelIssue } from '@imagewire/models';

import type { CallName } from '../http-message.js';
import type { CallWarning } from './call-result.js';
import type { Logger } from './client-options.js';

/** What is not as the dialect says, as warnings, of which the logger was told. */
export function toldWarnings(
  side: CallWarning['side'],
  issues: readonly ModelIssue[],
  { dialect, operation }: CallName,
  logger: Logger,
): CallWarning[] {
  const warnings = issues.map((issue) => ({ side, ...issue }));
  const problems = issues.map(({ message }) => message).join('; ');
  const message = `${dialect} ${operation}: the ${side} is not as the dialect says: ${problems}`;
  logger.warn(message, { dialect, operation, warnings });
  return warnings;
}
