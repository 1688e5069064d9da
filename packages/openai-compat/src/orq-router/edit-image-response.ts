import { OpenAIEditImageResponse, OrqRouterEditImageResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';

/** @internal Both ways between the router's answer to an edit and OpenAI's. */
export const editImageResponse = answerPair({
  dialect: 'orq-router',
  operation: 'edit',
  model: OrqRouterEditImageResponse,
  pivot: OpenAIEditImageResponse,
});

/** OpenAI's shape of an answer to an edit by the router. */
export const openAIEditResponseFromOrqRouter = editImageResponse.toOpenAI;

/** The router's shape of OpenAI's answer to an edit. */
export const orqRouterEditResponseFromOpenAI = editImageResponse.fromOpenAI;
