import { OpenAIImageVariationResponse, OrqRouterImageVariationResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';

/** @internal Both ways between the router's answer to a variation and OpenAI's. */
export const imageVariationResponse = answerPair({
  dialect: 'orq-router',
  operation: 'variation',
  model: OrqRouterImageVariationResponse,
  pivot: OpenAIImageVariationResponse,
});

/** OpenAI's shape of an answer to a variation by the router. */
export const openAIVariationResponseFromOrqRouter = imageVariationResponse.toOpenAI;

/** The router's shape of OpenAI's answer to a variation. */
export const orqRouterVariationResponseFromOpenAI = imageVariationResponse.fromOpenAI;
