import { OrqRouterGenerateImageRequest, parseModel, serializeModel } from '@imagewire/models';

import { ConversionError } from '../loss.js';
import {
  openAIGenerateRequestFromOrqRouter,
  orqRouterGenerateRequestFromOpenAI,
} from './generate-image-request.js';

const drawing = { model: 'openai/gpt-image-1', prompt: 'a lighthouse', n: 2 };
const fromRouter = (plain: object) =>
  openAIGenerateRequestFromOrqRouter(parseModel(OrqRouterGenerateImageRequest, plain));

describe('openAIGenerateRequestFromOrqRouter', () => {
  it('takes the options beside the request and keeps the model as it was written', () => {
    const { request, options, report } = fromRouter({
      ...drawing,
      retry: { count: 2 },
      metadata: { team: 'harbour' },
      orq: { identity: { id: 'u1' }, cache: { type: 'exact_match' } },
    });
    expect(serializeModel(request)).toEqual(drawing);
    expect(options).toEqual({
      retry: { count: 2 },
      metadata: { team: 'harbour' },
      identity: { id: 'u1' },
      cache: { type: 'exact_match' },
    });
    expect(report).toEqual([]);
  });

  it('lets the top level win over orq and says so', () => {
    const { options, report } = fromRouter({ ...drawing, name: 'top', orq: { name: 'older' } });
    expect(options).toEqual({ name: 'top' });
    expect(report).toEqual([{ path: 'orq.name', kind: 'mapped', reason: 'name is there too, and counts' }]);
  });
});

describe('orqRouterGenerateRequestFromOpenAI', () => {
  const { request } = fromRouter(drawing);

  it('gives the options their places', () => {
    const options = { timeout: { call_timeout: 5000 }, contact: { id: 'u2' } };
    const back = orqRouterGenerateRequestFromOpenAI(request, { options });
    expect(serializeModel(back.request)).toEqual({
      ...drawing,
      timeout: { call_timeout: 5000 },
      orq: { contact: { id: 'u2' } },
    });
  });

  it('refuses what the router cannot express, and with warn goes without', () => {
    const convert = (onLoss: 'refuse' | 'warn') =>
      orqRouterGenerateRequestFromOpenAI(Object.assign(fromRouter(drawing).request, { user: 'u3' }), {
        onLoss,
        options: { thread: { id: 't1' } },
      });
    expect(() => convert('refuse')).toThrow(ConversionError);
    expect(convert('warn').report.map(({ path, kind }) => [path, kind])).toEqual([
      ['thread', 'lost'],
      ['user', 'lost'],
    ]);
    expect(serializeModel(convert('warn').request)).toEqual(drawing);
  });

  it('never makes up a model', () => {
    const convert = () => orqRouterGenerateRequestFromOpenAI({ prompt: 'a lighthouse' }, { onLoss: 'warn' });
    expect(convert).toThrow('orq-router cannot express the request: model: orq-router requires it');
  });
});
