import { OrqRouterLegacyGenerateImageResponse, readModel } from '@imagewire/models';

import { openAIGenerateResponseFromOrqRouterLegacy } from './index.js';

it('says that something stands for a member only where the target has it', () => {
  const { value } = readModel(OrqRouterLegacyGenerateImageResponse, {
    id: '01H',
    object: 'image',
    created: 1.5,
    model: 'm',
    choices: [],
  });
  const { report } = openAIGenerateResponseFromOrqRouterLegacy(value, { carry: false });
  const reasons = Object.fromEntries(report.map(({ path, reason }) => [path, reason]));
  expect(reasons).toEqual({
    // OpenAI's answers have neither; an id and a model would be made up on the way home alone.
    id: 'openai has no place for this value',
    model: 'openai has no place for this value',
    created: 'openai has no place for this value; 2 stands for it',
  });
});
