import { OpenAIGenerateImageResponse, OrqRouterLegacyGenerateImageResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';
import { choicesFromData, dataFromChoices } from './choices.js';

/** @internal Both ways between the 2024 router's answer to a generation and OpenAI's. */
export const generateImageResponse = answerPair({
  dialect: 'orq-router-legacy',
  operation: 'generate',
  model: OrqRouterLegacyGenerateImageResponse,
  pivot: OpenAIGenerateImageResponse,
  toOpenAI: dataFromChoices,
  fromOpenAI: choicesFromData,
});

/** OpenAI's shape of an answer to a generation by the 2024 router. */
export const openAIGenerateResponseFromOrqRouterLegacy = generateImageResponse.toOpenAI;

/** The 2024 router's shape of OpenAI's answer to a generation. */
export const orqRouterLegacyGenerateResponseFromOpenAI = generateImageResponse.fromOpenAI;
