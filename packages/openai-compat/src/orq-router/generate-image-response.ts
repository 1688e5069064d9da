import { OpenAIGenerateImageResponse, OrqRouterGenerateImageResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';

/** @internal Both ways between the router's answer to a generation and OpenAI's. */
export const generateImageResponse = answerPair({
  dialect: 'orq-router',
  operation: 'generate',
  model: OrqRouterGenerateImageResponse,
  pivot: OpenAIGenerateImageResponse,
});

/** OpenAI's shape of an answer to a generation by the router. */
export const openAIGenerateResponseFromOrqRouter = generateImageResponse.toOpenAI;

/** The router's shape of OpenAI's answer to a generation. */
export const orqRouterGenerateResponseFromOpenAI = generateImageResponse.fromOpenAI;
