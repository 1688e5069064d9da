import { type PlainObject, serializeModel } from '@imagewire/models';
import type { Dialect } from '@imagewire/openai-compat';
import { StreamableFile } from '@nestjs/common';

import { PassingStream, type PassTo } from '../piping/passing-stream.js';
import type { PipedAnswer } from '../piping/piped-answer.js';
import { warningsText } from '../routing/routing-headers.js';
import type { UpstreamAnswer } from '../upstreams/upstream.js';
import { withoutCarry } from './carry.js';
import type { Exchange } from './client-of.js';
import { lossHeader, type SayAnswer } from './say-answer.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Passes an answer on while it comes: as it is to a client of the upstream's own dialect, else as the client's dialect says it. How
 * much that cannot say, and what of the answer is to be warned of, is known at the end and stands in trailers; the log has the
 * warnings either way.
 */
export function passAnswer(
  answer: PipedAnswer,
  { request, reply }: Exchange,
  dialect: Dialect | 'openai',
  say: SayAnswer,
): StreamableFile {
  const { length, dialect: spoken } = answer.source;
  answer.beforeEnd(async (failure) => {
    if (failure === undefined) request.lateWarnings = (await answer.envelope).warnings ?? [];
  });
  if (spoken === dialect) {
    if (length !== undefined) reply.header('content-length', String(length));
    return asFile((client) => answer.untouchedTo(client));
  }
  let loss = '0';
  reply.trailer('x-imagewire-loss', async () => loss);
  reply.trailer('x-imagewire-warnings', async () => warningsText(request.lateWarnings ?? []));
  const convert = ({ response }: UpstreamAnswer): PlainObject => {
    const said = say(response, { carry: false });
    loss = lossHeader(said)['x-imagewire-loss'] ?? '0';
    return withoutCarry(serializeModel(said.response));
  };
  return asFile((client) => answer.convertedTo(client, convert));
}

const asFile = (passTo: PassTo): StreamableFile =>
  new StreamableFile(new PassingStream(passTo), { type: JSON_TYPE });
