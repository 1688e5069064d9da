import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { readErrorFacts, serializeModel } from '@imagewire/models';
import { SaveImagesError, UnreadableAnswerError, UpstreamError } from '@imagewire/transport';

const hasPicture = (image) => typeof image?.url === 'string' || typeof image?.b64_json === 'string';

const jsonOf = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What is wrong with how a client takes a 200; undefined where it keeps all of it, and finds a picture where one is expected. */
export async function judgeAnswer(call, { expected_valid: isExpected }, text) {
  const expected = jsonOf(text);
  try {
    const data = serializeModel(await call((pending) => pending));
    if (!isDeepStrictEqual(data, expected)) return 'the answer is not what came';
    const found = Array.isArray(data.data) && data.data.some(hasPicture);
    if (found !== isExpected) return found ? 'there is a picture' : 'there is no picture';
    return found ? undefined : await judgeSavingNothing(call);
  } catch (error) {
    if (error instanceof UnreadableAnswerError && expected === undefined && !isExpected) return undefined;
    return `${error.name}: ${error.message}`;
  }
}

/** An answer without pictures is not saved in silence. */
async function judgeSavingNothing(call) {
  const folder = await mkdtemp(join(tmpdir(), 'imagewire-'));
  try {
    await call((pending) => pending.save(folder));
    return 'an answer without pictures was saved';
  } catch (error) {
    return error instanceof SaveImagesError ? undefined : `${error.name}: ${error.message}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is wrong with how a client takes a failure; undefined where it is an error with the status and what the server said. */
export async function judgeFailure(call, { status }, text) {
  try {
    await call((pending) => pending);
    return 'it was taken for an answer';
  } catch (error) {
    if (!(error instanceof UpstreamError)) return `${error.name}: ${error.message}`;
    if (error.status !== (status ?? 400)) return `its status is ${error.status}`;
    const { message } = readErrorFacts(jsonOf(text) ?? text);
    return message === undefined || error.message.includes(message)
      ? undefined
      : `its message: ${error.message}`;
  }
}
