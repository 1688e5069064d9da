import { OpenAIGenerateImageRequest, OrqRouterGenerateImageRequest } from '@imagewire/models';

import { requestPair } from '../request-pair.js';
import { orqRouterOptionPlaces } from './options.js';

/** @internal Both ways between the router's request for a generation and OpenAI's. */
export const generateImageRequest = requestPair({
  dialect: 'orq-router',
  operation: 'generate',
  model: OrqRouterGenerateImageRequest,
  pivot: OpenAIGenerateImageRequest,
  places: orqRouterOptionPlaces,
});

/** OpenAI's shape of a request to the router for a generation; the model keeps its provider's prefix. */
export const openAIGenerateRequestFromOrqRouter = generateImageRequest.toOpenAI;

/** The router's shape of OpenAI's request for a generation; the model is taken as it is. */
export const orqRouterGenerateRequestFromOpenAI = generateImageRequest.fromOpenAI;
