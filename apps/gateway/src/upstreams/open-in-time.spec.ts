import { OpenAIGenerateImageCompletedEvent, readModel } from '@imagewire/models';

import { openInTime } from './open-in-time.js';
import type { ImageEvent, UpstreamStream } from './upstream.js';

const completed = readModel(OpenAIGenerateImageCompletedEvent, { type: 'image_generation.completed' }).value;
async function* one(): AsyncGenerator<ImageEvent> {
  yield completed;
}
const stream = (): UpstreamStream => ({ events: one(), warnings: ['w'] });
const collect = async ({ events }: UpstreamStream): Promise<ImageEvent[]> => {
  const collected: ImageEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
};

describe('openInTime', () => {
  it('gives a stream that opens in time as it is', async () => {
    const opened = stream();
    expect(await openInTime(Promise.resolve(opened))).toBe(opened);
  });

  it('fails where the opening fails in time', async () => {
    await expect(openInTime(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });

  it('gives a stream that waits where the opening is long in coming, its warnings before its events', async () => {
    const opening = Promise.withResolvers<UpstreamStream>();
    const opened = await openInTime(opening.promise, 1);
    expect(opened.warnings).toBeUndefined();
    opening.resolve(stream());
    expect(await collect(opened)).toEqual([{ type: 'imagewire.warnings', warnings: ['w'] }, completed]);
  });

  it('fails between events where the opening failed late', async () => {
    const opening = Promise.withResolvers<UpstreamStream>();
    const opened = await openInTime(opening.promise, 1);
    opening.reject(new Error('late'));
    await expect(collect(opened)).rejects.toThrow('late');
  });
});
