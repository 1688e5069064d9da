export {
  type AnswerBehaviour,
  type Behaviour,
  type BreakBehaviour,
  type Manner,
  ordinaryBody,
  type RawBehaviour,
} from './behaviour.js';
export { FakeUpstream } from './fake-upstream.js';
export { readForm, type ReceivedPart } from './read-form.js';
export type { RecordedRequest } from './recorded-request.js';
