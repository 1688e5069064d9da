import { OpenAIGenerateImageRequest, OrqProxyGenerateImageRequest } from '@imagewire/models';

import { requestPair } from '../request-pair.js';
import { orqProxyOptionPlaces } from './options.js';

/** @internal Both ways between the proxy's request for a generation and OpenAI's. */
export const generateImageRequest = requestPair({
  dialect: 'orq-proxy',
  operation: 'generate',
  model: OrqProxyGenerateImageRequest,
  pivot: OpenAIGenerateImageRequest,
  places: orqProxyOptionPlaces,
});

/** OpenAI's shape of a request to the proxy for a generation; the model keeps its provider's prefix. */
export const openAIGenerateRequestFromOrqProxy = generateImageRequest.toOpenAI;

/** The proxy's shape of OpenAI's request for a generation; the model is taken as it is. */
export const orqProxyGenerateRequestFromOpenAI = generateImageRequest.fromOpenAI;
