import {
  OpenAIEditImageCompletedEvent,
  OpenAIEditImagePartialEvent,
  OpenAIGenerateImageCompletedEvent,
  OpenAIGenerateImagePartialEvent,
  readModel,
} from '@imagewire/models';
import { readEvents, UpstreamError } from '@imagewire/transport';

const classes = {
  'image_generation.partial_image': OpenAIGenerateImagePartialEvent,
  'image_generation.completed': OpenAIGenerateImageCompletedEvent,
  'image_edit.partial_image': OpenAIEditImagePartialEvent,
  'image_edit.completed': OpenAIEditImageCompletedEvent,
};

const isCompleted = ({ type, b64_json: picture }) =>
  type?.endsWith('.completed') && typeof picture === 'string';

const reading = {
  call: { dialect: 'openai', operation: 'generate-image' },
  readEvent: (json) => (classes[json.type] ? readModel(classes[json.type], json).value : json),
  isCompleted,
  readWhole: () => [],
};

const answer = (text) => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream' },
  attempts: [],
  body: (async function* () {
    yield new TextEncoder().encode(text);
  })(),
});

/** A stream can be used when it is read to its end and holds a finished picture. */
export async function readEventStream(_, text) {
  try {
    for await (const event of readEvents(answer(text), reading)) void event;
    return { ok: true };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { ok: false, errors: [error.message] };
  }
}
