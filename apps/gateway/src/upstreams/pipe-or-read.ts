import type { AnswerHead } from '@imagewire/transport';

import { wantedDelivery } from '../delivery/wanted-delivery.js';
import type { AnswerSource } from '../piping/answer-source.js';
import { openAnswer } from '../piping/open-answer.js';
import { PipedAnswer } from '../piping/piped-answer.js';
import type { ImageJob } from '../routing/image-job.js';
import { readWarnings } from '../routing/routing-headers.js';
import type { InlinePictures } from './inline-pictures.js';
import type { UpstreamAnswer } from './upstream.js';

/** An answer with large pictures while it comes, and any other once it has been read. */
export async function pipeOrRead(
  source: AnswerSource,
  inlined: InlinePictures,
): Promise<UpstreamAnswer | PipedAnswer> {
  const opened = await openAnswer(source);
  return opened instanceof PipedAnswer ? opened : readWhole(source, opened, inlined);
}

/** The answer in a whole body. */
export async function readWhole(
  { read, dialect, signal, requestId, warnings: known }: Omit<AnswerSource, 'body'>,
  bytes: Uint8Array,
  inlined: InlinePictures,
): Promise<UpstreamAnswer> {
  const said = read(bytes);
  const answer = await inlined(said, signal);
  const warnings = [...known, ...(answer.warnings ?? [])];
  return {
    ...answer,
    warnings,
    ...(answer === said && { body: { dialect, bytes } }),
    ...(requestId !== undefined && { requestId }),
  };
}

/** Puts pictures in the place of links where a job wants base64, and leaves answers as they are otherwise. */
export const inlinedAsWanted = (job: ImageJob, inlined: InlinePictures): InlinePictures =>
  wantedDelivery(job) === 'b64_json' ? inlined : async (answer) => answer;

/** What an answer's head says of it: how long its body is, what the upstream calls the request, and what it warns of. */
export function factsOfHead({
  requestId,
  headers,
}: AnswerHead): Pick<AnswerSource, 'length' | 'requestId' | 'warnings'> {
  const length = headers['content-encoding'] === undefined ? Number(headers['content-length']) : NaN;
  return {
    warnings: readWarnings(headers['x-imagewire-warnings']),
    ...(Number.isSafeInteger(length) && { length }),
    ...(requestId !== undefined && { requestId }),
  };
}
