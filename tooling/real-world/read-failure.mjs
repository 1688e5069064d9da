import { readErrorFacts } from '@imagewire/models';

/** A failure can be told when its message is found. */
export function readFailure(_, body) {
  const { message } = readErrorFacts(body);
  return { ok: message !== undefined, errors: ['no message'] };
}
