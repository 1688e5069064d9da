import { OpenAIGenerateImageResponse, OrqProxyGenerateImageResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';

/** @internal Both ways between the proxy's answer to a generation and OpenAI's. */
export const generateImageResponse = answerPair({
  dialect: 'orq-proxy',
  operation: 'generate',
  model: OrqProxyGenerateImageResponse,
  pivot: OpenAIGenerateImageResponse,
});

/** OpenAI's shape of an answer to a generation by the proxy. */
export const openAIGenerateResponseFromOrqProxy = generateImageResponse.toOpenAI;

/** The proxy's shape of OpenAI's answer to a generation. */
export const orqProxyGenerateResponseFromOpenAI = generateImageResponse.fromOpenAI;
