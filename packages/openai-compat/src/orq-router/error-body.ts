import { OrqRouterErrorBody } from '@imagewire/models';

import { errorPair } from '../error-pair.js';

/** @internal Both ways between the router's error body and OpenAI's. */
export const errorBody = errorPair({
  dialect: 'orq-router',
  model: OrqRouterErrorBody,
});

/** OpenAI's error body, and the status that fits, for whatever the router answered a refused request with. */
export const openAIErrorFromOrqRouter = errorBody.toOpenAI;

/** The router's error body for OpenAI's. */
export const orqRouterErrorFromOpenAI = errorBody.fromOpenAI;
