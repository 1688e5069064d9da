import { createHash } from 'node:crypto';

import { isDefaultValue } from '@imagewire/capabilities';
import { type PlainObject, serializeModel } from '@imagewire/models';

import { type ImageJob, modelOf } from './image-job.js';

/** Tells a request from every other: all that it says, to the model and to the gateway, and the bytes of its pictures. */
export function requestFingerprint(job: ImageJob): string {
  const { operation, routing, orq, delivery } = job;
  const { requestId: _, ...trace } = job.trace;
  return digest({
    operation,
    request: wordsOf(job),
    pictures: picturesOf(job),
    routing,
    orq,
    delivery,
    trace,
  });
}

/**
 * Tells requests for the same pictures from others: the words to the model without what is the default anyway, the bytes of the
 * pictures, and which models may answer. How the pictures are handed over makes no difference.
 */
export function answerFingerprint(job: ImageJob): string {
  const { operation, orq } = job;
  const { fallbacks, loadBalancer } = job.routing;
  const { response_format: _, ...words } = wordsOf(job);
  const said = Object.entries(words).filter(
    ([name, value]) => value !== null && !isDefaultValue(name, value),
  );
  return digest({
    operation,
    request: { ...Object.fromEntries(said), model: modelOf(job) },
    pictures: picturesOf(job),
    fallbacks,
    loadBalancer,
    plugins: orq?.plugins,
    prompt: orq?.prompt,
  });
}

/** The request without its pictures. A member that is called like one is a word of a request that has none. */
function wordsOf(job: ImageJob): PlainObject {
  const plain = serializeModel(job.request);
  if (job.operation === 'generate') return plain;
  const { [job.pictures.field]: _pictures, mask: _mask, ...words } = plain;
  return words;
}

function picturesOf(job: ImageJob): unknown {
  if (job.operation === 'generate') return undefined;
  const { images, mask, read } = job.pictures;
  if (read) return referencesOf(job);
  return { images: images.map(({ sha256 }) => sha256), ...(mask && { mask: mask.sha256 }) };
}

/** Where pictures are that were not read. */
function referencesOf({ request }: ImageJob): PlainObject {
  const { images, mask } = serializeModel(request);
  return { references: images, mask };
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex');

/** Members in one order, so that theirs makes no difference. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
