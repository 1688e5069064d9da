import type OpenAI from 'openai';

import * as compat from './index.js';

type Answer<Convert extends (...given: never[]) => { response: unknown }> = ReturnType<Convert>['response'];
type Event<Convert extends (...given: never[]) => { events: readonly unknown[] }> =
  ReturnType<Convert>['events'][number];

// Each line fails to compile where the first type cannot be used as the second.
const answers: OpenAI.Images.ImagesResponse[] = [
  {} as Answer<typeof compat.openAIGenerateResponseFromOrqProxy>,
  {} as Answer<typeof compat.openAIEditResponseFromOrqProxy>,
  {} as Answer<typeof compat.openAIVariationResponseFromOrqProxy>,
  {} as Answer<typeof compat.openAIGenerateResponseFromOrqRouter>,
  {} as Answer<typeof compat.openAIEditResponseFromOrqRouter>,
  {} as Answer<typeof compat.openAIVariationResponseFromOrqRouter>,
  {} as Answer<typeof compat.openAIGenerateResponseFromOrqRouterLegacy>,
  {} as Answer<typeof compat.openAIGenerateResponseFromSudo>,
];
const generated: OpenAI.Images.ImageGenCompletedEvent[] = [
  {} as Event<typeof compat.openAIGenerateEventsFromOrqProxy>,
  {} as Event<typeof compat.openAIGenerateEventsFromOrqRouter>,
  {} as Event<typeof compat.openAIGenerateEventsFromOrqRouterLegacy>,
  {} as Event<typeof compat.openAIGenerateEventsFromSudo>,
  {} as Event<typeof compat.openAIGenerateEventsFromResponse>,
];
const edited: OpenAI.Images.ImageEditCompletedEvent[] = [
  {} as Event<typeof compat.openAIEditEventsFromOrqProxy>,
  {} as Event<typeof compat.openAIEditEventsFromOrqRouter>,
  {} as Event<typeof compat.openAIEditEventsFromResponse>,
];

it('gives every answer and event the openai package’s own type', () => {
  const converters = Object.keys(compat).filter((name) => /^openAI.*(Response|Events)From/.test(name));
  expect(converters).toHaveLength(answers.length + generated.length + edited.length);
});
