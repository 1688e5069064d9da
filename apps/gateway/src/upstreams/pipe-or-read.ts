import type { AnswerHead } from '@imagewire/transport';

import { wantedDelivery } from '../delivery/wanted-delivery.js';
import type { AnswerSource } from '../piping/answer-source.js';
import { openAnswer } from '../piping/open-answer.js';
import { PipedAnswer } from '../piping/piped-answer.js';
import { readIntoStore, type ReceivePicture } from '../piping/read-into-store.js';
import type { ImageJob } from '../routing/image-job.js';
import { readWarnings } from '../routing/routing-headers.js';
import type { InlinePictures } from './inline-pictures.js';
import type { UpstreamAnswer } from './upstream.js';

/** An answer with large pictures while it comes, and any other once it has been read. */
export function pipeOrRead(
  source: AnswerSource,
  inlined: InlinePictures,
): UpstreamAnswer | Promise<UpstreamAnswer | PipedAnswer> {
  const opened = openAnswer(source);
  if (opened instanceof Uint8Array) return readWhole(source, opened, inlined);
  return opened.then((body) => (body instanceof PipedAnswer ? body : readWhole(source, body, inlined)));
}

/** An answer whose pictures are stored while it comes. */
export async function readStored(
  source: AnswerSource,
  receivePicture: ReceivePicture,
  inlined: InlinePictures,
): Promise<UpstreamAnswer> {
  const bytes = await readIntoStore(source, receivePicture);
  const { body: _, ...answer } = await readWhole(source, bytes, inlined);
  return answer;
}

/** The answer in a whole body; at once, unless it has links whose pictures are wanted. */
export function readWhole(
  source: Omit<AnswerSource, 'body'>,
  bytes: Uint8Array,
  inlined: InlinePictures,
): UpstreamAnswer | Promise<UpstreamAnswer> {
  const { dialect, signal, requestId, warnings: known } = source;
  const said = readBy(source, bytes);
  const wanted = inlined(said, signal);
  const told = (answer: UpstreamAnswer): UpstreamAnswer => ({
    response: answer.response,
    warnings: [...known, ...(answer.warnings ?? [])],
    body: answer === said ? { dialect, bytes } : undefined,
    requestId,
  });
  return 'then' in wanted ? wanted.then(told) : told(wanted);
}

function readBy({ read, failureOf }: Omit<AnswerSource, 'body'>, bytes: Uint8Array): UpstreamAnswer {
  try {
    return read(bytes);
  } catch (error) {
    throw failureOf(error);
  }
}

/** Puts pictures in the place of links where a job wants base64, and leaves answers as they are otherwise. */
export const inlinedAsWanted = (job: ImageJob, inlined: InlinePictures): InlinePictures =>
  wantedDelivery(job) === 'b64_json' ? inlined : (answer) => answer;

/** What an answer's head says of it: how long its body is, what the upstream calls the request, and what it warns of. */
export function factsOfHead({
  requestId,
  headers,
}: AnswerHead): Pick<AnswerSource, 'length' | 'requestId' | 'warnings'> {
  const length = headers['content-encoding'] === undefined ? Number(headers['content-length']) : NaN;
  return {
    warnings: readWarnings(headers['x-imagewire-warnings']),
    length: Number.isSafeInteger(length) ? length : undefined,
    requestId,
  };
}
