import { OpenAIGenerateImageRequest, OrqRouterLegacyGenerateImageRequest } from '@imagewire/models';

import { requestPair } from '../request-pair.js';

/** @internal Both ways between the 2024 router's request for a generation and OpenAI's. */
export const generateImageRequest = requestPair({
  dialect: 'orq-router-legacy',
  operation: 'generate',
  model: OrqRouterLegacyGenerateImageRequest,
  pivot: OpenAIGenerateImageRequest,
  places: {},
});

/** OpenAI's shape of a request to the 2024 router for a generation; the model keeps its provider's prefix. */
export const openAIGenerateRequestFromOrqRouterLegacy = generateImageRequest.toOpenAI;

/** The 2024 router's shape of OpenAI's request for a generation; the model is taken as it is. */
export const orqRouterLegacyGenerateRequestFromOpenAI = generateImageRequest.fromOpenAI;
