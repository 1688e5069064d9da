import type { PlainObject } from '@imagewire/models';
import type { Dialect } from '@imagewire/openai-compat';
import { StreamableFile } from '@nestjs/common';

import type { AnswerBody } from '../piping/answer-body.js';
import type { StoredBody } from '../delivery/stored-body.js';
import { PassingBody } from '../piping/passing-body.js';
import type { PipedAnswer } from '../piping/piped-answer.js';
import type { ConvertAnswer } from '../piping/transcoder.js';
import { warningsText } from '../routing/routing-headers.js';
import { withoutCarry } from './carry.js';
import type { Exchange } from './client-of.js';
import { lossHeader, type SayAnswer } from './say-answer.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const type = { 'content-type': JSON_TYPE };

/**
 * Whether an answer that an upstream wrote goes to a client as it is, byte for byte, whatever its size: where both speak one dialect.
 * What is written down of it is what JSON.parse says it holds.
 */
export const passesUntouched = (spoken: Dialect | 'openai', dialect: Dialect | 'openai'): boolean =>
  spoken === dialect;

/** Passes the body of an answer that came whole on as it is. */
export function passBody({ bytes }: AnswerBody, { reply }: Exchange): Uint8Array {
  reply.header('content-type', JSON_TYPE);
  return bytes;
}

/**
 * Passes an answer on while it comes: as it is to a client of the upstream's own dialect, else as the client's dialect says it. What of it
 * is to be warned of is known at the end; the log has it either way.
 */
export function passAnswer(
  answer: PipedAnswer,
  { request }: Exchange,
  dialect: Dialect | 'openai',
  say: SayAnswer,
): PassingBody {
  const isUntouched = passesUntouched(answer.source.dialect, dialect);
  const keepWarnings = async (): Promise<readonly string[]> =>
    (request.lateWarnings = (await answer.envelope).warnings ?? []);
  // HTTP/1.0, which many a proxy speaks, ends a body with its connection and has no trailers: Node would refuse to announce any.
  const hasTrailers = request.raw.httpVersion !== '1.0';
  return isUntouched ? untouched(answer, keepWarnings) : converted(answer, say, keepWarnings, hasTrailers);
}

function untouched(answer: PipedAnswer, keepWarnings: () => Promise<unknown>): PassingBody {
  const { length } = answer.source;
  answer.beforeEnd(async (failure) => {
    if (failure === undefined) await keepWarnings();
  });
  const framing = length !== undefined && { 'content-length': length };
  return new PassingBody({ ...type, ...framing }, (client) => answer.untouchedTo(client));
}

/** How much the dialect cannot say is known at the end too, and stands in a trailer beside the warnings. */
function converted(
  answer: PipedAnswer,
  say: SayAnswer,
  keepWarnings: () => Promise<readonly string[]>,
  hasTrailers: boolean,
): PassingBody {
  let loss = '0';
  const convert: ConvertAnswer = ({ response }, isWhole) => {
    const said = say(response, { carry: false, report: isWhole });
    loss = lossHeader(said)['x-imagewire-loss'] ?? '0';
    return withoutCarry(said.response as PlainObject);
  };
  const announced = hasTrailers && { trailer: 'x-imagewire-loss, x-imagewire-warnings' };
  return new PassingBody({ ...type, ...announced }, (client) => {
    answer.beforeEnd(async (failure) => {
      if (failure !== undefined) return;
      const warnings = warningsText(await keepWarnings());
      client.addTrailers({ 'x-imagewire-loss': loss, 'x-imagewire-warnings': warnings });
    });
    return answer.convertedTo(client, convert);
  });
}

/** Passes an answer on whose pictures are in the store. */
export const passStored = ({ stream, length }: StoredBody): StreamableFile =>
  new StreamableFile(stream, { type: JSON_TYPE, length });
