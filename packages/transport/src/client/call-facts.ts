import type { HttpResponse } from '../http-message.js';
import { withoutAbsent } from '../without-absent.js';
import type { CallFacts } from './call-result.js';

/** What is known of a call by its answer. */
export const callFacts = ({ attempts, requestId }: HttpResponse): Omit<CallFacts, 'warnings'> => ({
  attempts,
  ...withoutAbsent({ requestId }),
});
