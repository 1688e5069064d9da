import {
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  parseModel,
  readModel,
} from '@imagewire/models';

import type { ImageJob } from '../routing/image-job.js';
import { noRouting } from '../routing/job-routing.js';
import { streamOfAnswer } from './stream-of-answer.js';
import type { ImageEvent, UpstreamStream } from './upstream.js';

const job: ImageJob = {
  operation: 'generate',
  request: parseModel(OpenAIGenerateImageRequest, { prompt: 'p', stream: true }),
  trace: { requestId: 'req_1' },
  routing: noRouting,
};
const streamOf = (data: unknown): UpstreamStream =>
  streamOfAnswer(job, { response: readModel(OpenAIGenerateImageResponse, { created: 1, data }).value });
const link = 'https://a.example/b.png?signature=c';

async function eventsOf({ events }: UpstreamStream): Promise<ImageEvent[]> {
  const all: ImageEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('the stream of an answer', () => {
  it('has an event for each picture, and tells of the others where their pictures are', async () => {
    const stream = streamOf([{ url: link }, { b64_json: 'aGk=' }, {}]);
    expect(await eventsOf(stream)).toMatchObject([
      {
        type: 'imagewire.warnings',
        warnings: [`data.0: no event can hold a link, which is ${link}`, 'data.2: there is no picture'],
      },
      { type: 'image_generation.completed', b64_json: 'aGk=' },
    ]);
    expect(stream.warnings).toEqual([]);
  });

  it.each([undefined, null, [], [{}], [{ b64_json: '' }], 'text'])('fails where its data are %j', (data) => {
    expect(() => streamOf(data)).toThrow('no picture for a stream');
  });

  it('of links alone fails with them', () => {
    expect(() => streamOf([{ url: link }])).toThrow(link);
  });
});
