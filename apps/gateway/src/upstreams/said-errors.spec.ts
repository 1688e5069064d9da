import { OpenAIGenerateImageRequest, parseModel } from '@imagewire/models';

import { upstreamsOverFake } from '../../test/upstreams-over-fake.js';
import { CLIENT_DIALECTS } from '../config/upstream-settings.js';
import type { ImageJob } from '../routing/image-job.js';
import { noRouting } from '../routing/job-routing.js';
import { UpstreamGuard } from '../routing/upstream-guard.js';
import type { Upstream } from './upstream.js';

const [server, openUpstream] = upstreamsOverFake();

const job: ImageJob = {
  operation: 'generate',
  request: parseModel(OpenAIGenerateImageRequest, { prompt: 'p' }),
  trace: { requestId: 'req_1' },
  routing: noRouting,
};
const call = { model: 'openai/gpt-image-1', signal: new AbortController().signal };

function upstreamFor(type: (typeof CLIENT_DIALECTS)[number] | 'openai-compatible'): Upstream {
  return openUpstream({ type, baseURL: server.url, apiKey: 'sk-1' });
}

async function streamed(upstream: Upstream): Promise<string[]> {
  const types: string[] = [];
  for await (const { type } of (await upstream.stream(job, call)).events) types.push(type);
  return types;
}

const kinds = [...CLIENT_DIALECTS, 'openai-compatible'] as const;
const error = { message: 'no room for sk-1', type: 'server_error', code: 'full' };

describe.each(kinds)('an error that %s says with status 200', (type) => {
  const caller = type === 'openai-compatible' ? 'there' : type;
  const unknown = {
    message: `${caller} generate-image: 200, but it says: no room for [redacted]; it may have been charged`,
    facts: { failure: 'unknown', status: 200, type: 'server_error', code: 'full' },
  };

  it('is a failure of unknown outcome, without the key', async () => {
    server.play({ do: 'answer', body: { error } });
    await expect(upstreamFor(type).send(job, call)).rejects.toMatchObject(unknown);
  });

  it('is one where its answer could have been passed on as it comes', async () => {
    server.play({ do: 'answer', body: { error, data: [], padding: 'x'.repeat(200_000) } });
    await expect(upstreamFor(type).pipe?.(job, call)).rejects.toMatchObject(unknown);
  });

  it('is one where its pictures were to be stored', async () => {
    server.play({ do: 'answer', body: { error } });
    const receivePicture = (): never => {
      throw new Error('there is none');
    };
    await expect(upstreamFor(type).send(job, { ...call, receivePicture })).rejects.toMatchObject(unknown);
  });

  it('is one where a stream was asked for', async () => {
    server.play({ do: 'answer', body: { error } });
    await expect(streamed(upstreamFor(type))).rejects.toMatchObject(unknown);
  });

  it.each([
    { error: { message: 'no', code: 'moderation_blocked' } },
    { error: 'rejected by our safety system' },
  ])('is a refusal for its content where it is %j', async (body) => {
    server.play({ do: 'answer', body });
    await expect(upstreamFor(type).send(job, call)).rejects.toMatchObject({
      facts: { failure: 'unknown', isContentRefusal: true },
    });
  });

  it('is none beside a picture, which was paid for', async () => {
    const picture = 'iVBORw0KGgoAAAANSUhEUg==';
    const choices = [{ index: 0, message: { role: 'assistant', content: picture } }, { index: 1 }];
    const images = type === 'orq-router-legacy' ? { choices } : { data: [{ b64_json: picture }, {}] };
    server.play({ do: 'answer', body: { created: 1, ...images, error } });
    const { response } = await upstreamFor(type).send(job, call);
    expect(response.data).toMatchObject([{ b64_json: picture }, {}]);
  });

  it('is no sign that the upstream is down', async () => {
    const guard = new UpstreamGuard({});
    server.play(...Array.from({ length: 5 }, () => ({ do: 'answer' as const, body: { error } })));
    const upstream = upstreamFor(type);
    const send = async (): Promise<void> => {
      await upstream.send(job, call);
    };
    for (let time = 0; time < 5; time += 1) await guard.run(send).catch(() => undefined);
    expect({ sent: server.requests.length, state: guard.state }).toEqual({ sent: 5, state: 'closed' });
  });
});

it.each(kinds)('a stream of an answer of %s without a picture fails', async (type) => {
  server.play({ do: 'answer', body: { created: 1, data: [] } });
  await expect(streamed(upstreamFor(type))).rejects.toMatchObject({
    facts: { failure: 'unknown', status: 200, isAnswered: true },
  });
});
