import { readAnswer } from './read-answer.mjs';
import { readEventStream } from './read-event-stream.mjs';
import { readFailure } from './read-failure.mjs';
import { readRequest } from './read-request.mjs';

const readers = { response: readAnswer, request: readRequest, error: readFailure, sse: readEventStream };

/**
 * Reads one recorded message as the packages read it: `{ ok, errors }`, or null for what is no message of a dialect that they know.
 * `entry` names the `dialect`, the `direction` and the `endpoint`; `body` is the JSON, or the text of anything else.
 */
export const parse = async (entry, body) => readers[entry.direction](entry, body);
