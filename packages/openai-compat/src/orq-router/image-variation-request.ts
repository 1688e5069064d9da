import { OpenAIImageVariationRequest, OrqRouterImageVariationRequest } from '@imagewire/models';

import { requestPair } from '../request-pair.js';
import { orqRouterFormOptionPlaces } from './options.js';

/** @internal Both ways between the router's request for a variation and OpenAI's. */
export const imageVariationRequest = requestPair({
  dialect: 'orq-router',
  operation: 'variation',
  model: OrqRouterImageVariationRequest,
  pivot: OpenAIImageVariationRequest,
  places: orqRouterFormOptionPlaces,
});

/** OpenAI's shape of a request to the router for a variation; the model keeps its provider's prefix. */
export const openAIVariationRequestFromOrqRouter = imageVariationRequest.toOpenAI;

/** The router's shape of OpenAI's request for a variation; the model is taken as it is. */
export const orqRouterVariationRequestFromOpenAI = imageVariationRequest.fromOpenAI;
