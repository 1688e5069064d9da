import { OrqRouterLegacyErrorBody } from '@imagewire/models';

import { errorPair } from '../error-pair.js';

/** @internal Both ways between the 2024 router's error body and OpenAI's. */
export const errorBody = errorPair({
  dialect: 'orq-router-legacy',
  model: OrqRouterLegacyErrorBody,
});

/** OpenAI's error body, and the status that fits, for whatever the 2024 router answered a refused request with. */
export const openAIErrorFromOrqRouterLegacy = errorBody.toOpenAI;

/** The 2024 router's error body for OpenAI's. */
export const orqRouterLegacyErrorFromOpenAI = errorBody.fromOpenAI;
