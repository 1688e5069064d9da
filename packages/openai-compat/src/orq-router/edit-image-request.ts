import { OpenAIEditImageRequest, OrqRouterEditImageRequest } from '@imagewire/models';

import { requestPair } from '../request-pair.js';
import { orqRouterFormOptionPlaces } from './options.js';

/** @internal Both ways between the router's request for an edit and OpenAI's. */
export const editImageRequest = requestPair({
  dialect: 'orq-router',
  operation: 'edit',
  model: OrqRouterEditImageRequest,
  pivot: OpenAIEditImageRequest,
  places: orqRouterFormOptionPlaces,
});

/** OpenAI's shape of a request to the router for an edit; the model keeps its provider's prefix. */
export const openAIEditRequestFromOrqRouter = editImageRequest.toOpenAI;

/** The router's shape of OpenAI's request for an edit; the model is taken as it is. */
export const orqRouterEditRequestFromOpenAI = editImageRequest.fromOpenAI;
