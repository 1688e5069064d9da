import {
  OpenAIGenerateImageCompletedEvent,
  OrqProxyEditImageResponse,
  OrqRouterLegacyGenerateImageResponse,
  parseModel,
  type PlainObject,
  serializeModel,
} from '@imagewire/models';

import {
  openAIEditEventsFromOrqProxy,
  openAIGenerateEventsFromOrqRouterLegacy,
  orqProxyEditResponseFromOpenAIEvents,
  orqRouterLegacyGenerateResponseFromOpenAIEvents,
} from './index.js';

const usage = {
  total_tokens: 10,
  input_tokens: 4,
  output_tokens: 6,
  input_tokens_details: { text_tokens: 4, image_tokens: 0 },
};
const jpeg = '/9j/4AAQSkZJRgABAQAAAQABAAD/';
const plainEvents = (events: readonly object[]): PlainObject[] =>
  JSON.parse(JSON.stringify(events.map(serializeModel))) as PlainObject[];

describe('the events for an answer that did not stream', () => {
  const edit = {
    created: 5,
    data: [{ b64_json: jpeg }, { url: 'https://pictures.example/1' }],
    size: '1024x1024',
    usage,
  };

  it('are one an image, with the usage in the last', () => {
    const { events } = openAIEditEventsFromOrqProxy(parseModel(OrqProxyEditImageResponse, edit), {
      carry: false,
    });
    const known = {
      type: 'image_edit.completed',
      created_at: 5,
      size: '1024x1024',
      quality: 'auto',
      background: 'auto',
    };
    const nothing = {
      total_tokens: 0,
      input_tokens: 0,
      output_tokens: 0,
      input_tokens_details: { text_tokens: 0, image_tokens: 0 },
    };
    expect(plainEvents(events)).toEqual([
      { ...known, b64_json: jpeg, output_format: 'jpeg', usage: nothing },
      { ...known, b64_json: '', output_format: 'png', usage },
    ]);
  });

  it('say what was lost and what was invented', () => {
    const { report } = openAIEditEventsFromOrqProxy(parseModel(OrqProxyEditImageResponse, edit), {
      carry: false,
    });
    expect(report.map(({ path, kind }) => `${kind} ${path}`).sort()).toEqual([
      'invented 0.background',
      'invented 0.output_format',
      'invented 0.quality',
      'invented 0.usage',
      'invented 1.b64_json',
      'invented 1.background',
      'invented 1.output_format',
      'invented 1.quality',
      'lost data.1.url',
    ]);
  });

  it('become the answer again', () => {
    const { events } = openAIEditEventsFromOrqProxy(parseModel(OrqProxyEditImageResponse, edit));
    expect(serializeModel(orqProxyEditResponseFromOpenAIEvents(plainEvents(events)).response)).toEqual(edit);
  });

  it('carry the 2024 router’s choices too', () => {
    const legacy = {
      id: '01',
      created: 1.5,
      model: 'm',
      object: 'image',
      choices: [
        { index: 3, message: { role: 'user', content: jpeg } },
        { index: 4, finish_reason: 'stop', message: { role: 'assistant', content: null } },
      ],
    };
    const { events } = openAIGenerateEventsFromOrqRouterLegacy(
      parseModel(OrqRouterLegacyGenerateImageResponse, legacy),
    );
    for (const event of events) parseModel(OpenAIGenerateImageCompletedEvent, event, { unknownKeys: 'keep' });
    expect(
      serializeModel(orqRouterLegacyGenerateResponseFromOpenAIEvents(plainEvents(events)).response),
    ).toEqual(legacy);
  });

  it('are none for an answer without images, and that is said', () => {
    const { events, report } = openAIEditEventsFromOrqProxy(
      parseModel(OrqProxyEditImageResponse, { created: 1, data: [] }),
    );
    expect(events).toEqual([]);
    expect(report.map(({ path, kind }) => [path, kind])).toEqual([['', 'lost']]);
  });
});

describe('the answer that a stream amounts to', () => {
  it('leaves out earlier stages, and says so', () => {
    const shared = {
      b64_json: jpeg,
      created_at: 1,
      size: 'auto',
      quality: 'low',
      background: 'opaque',
      output_format: 'jpeg',
    };
    const { response, report } = orqProxyEditResponseFromOpenAIEvents(
      [
        { ...shared, type: 'image_edit.partial_image', partial_image_index: 0 },
        { ...shared, type: 'image_edit.completed', usage },
      ],
      { carry: false },
    );
    expect(serializeModel(response)).toEqual({
      created: 1,
      data: [{ b64_json: jpeg }],
      size: 'auto',
      quality: 'low',
      output_format: 'jpeg',
      usage,
    });
    expect(report.map(({ path, kind }) => [path, kind])).toEqual([
      ['0', 'lost'],
      ['background', 'lost'],
    ]);
  });
});
