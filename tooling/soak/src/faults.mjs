import { ordinaryBody } from '@imagewire/fake-upstream';

import { drawFrom } from './random.mjs';

const pixel = Buffer.from(ordinaryBody.data[0].b64_json, 'base64');

/** A picture that can be told from every other: what is drawn, then so many bytes more than a pixel needs. */
const picture = (name, bytes = 16) =>
  Buffer.concat([pixel, Buffer.from(`${name} `.padEnd(bytes, 'x'))]).toString('base64');

const answer = (more) => (name) => ({
  do: 'answer',
  body: { created: 1_700_000_000, data: [{ b64_json: picture(name) }] },
  ...more,
});
const failing = (status, headers) => () => ({
  do: 'answer',
  status,
  ...(headers && { headers }),
  body: { error: { message: 'injected', type: 'server_error', param: null, code: `injected_${status}` } },
});

const large = (name) => ({ created: 1_700_000_000, data: [{ b64_json: picture(name, 100_000) }] });

/** What the upstream does with a request, and how often, in hundredths. The first four are answers, the rest are faults. */
const behaviours = [
  [50, answer()],
  [25, answer({ delay: 150 })],
  [8, answer({ drip: { bytes: 40, every: 20 } })],
  [6, (name) => ({ do: 'answer', body: large(name) })],
  [2, failing(500)],
  [1, failing(502)],
  [2, failing(429, { 'retry-after': '1' })],
  [1, failing(503, { 'retry-after': '1' })],
  [1, failing(400)],
  [1, () => ({ do: 'reset', at: 'end' })],
  [1, () => ({ do: 'close', at: 'end' })],
  [0.5, () => ({ do: 'hang', at: 'end' })],
  [1, answer({ cutAfter: 60, then: 'reset' })],
  [0.5, (name) => ({ do: 'answer', body: large(name), cutAfter: 90_000, then: 'reset' })],
  [0.5, () => ({ do: 'answer', body: 'no JSON' })],
];

/** What the upstream does with its next request; `name` makes its picture one of its own. */
export const drawBehaviour = (name, random) => drawFrom(behaviours, random)(name);

/** What a fault is called in the report; undefined for a good answer. */
export function faultIn(behaviour) {
  if (behaviour.do !== 'answer') return `the connection: ${behaviour.do}`;
  if (behaviour.status !== undefined) return `status ${behaviour.status}`;
  if (behaviour.cutAfter !== undefined) return 'an answer that breaks off';
  return typeof behaviour.body === 'string' ? 'an answer that is no JSON' : undefined;
}
