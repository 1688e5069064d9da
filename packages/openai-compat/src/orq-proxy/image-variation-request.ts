import { OpenAIImageVariationRequest, OrqProxyImageVariationRequest } from '@imagewire/models';

import { requestPair } from '../request-pair.js';

/** @internal Both ways between the proxy's request for a variation and OpenAI's. */
export const imageVariationRequest = requestPair({
  dialect: 'orq-proxy',
  operation: 'variation',
  model: OrqProxyImageVariationRequest,
  pivot: OpenAIImageVariationRequest,
  places: {},
});

/** OpenAI's shape of a request to the proxy for a variation; the model keeps its provider's prefix. */
export const openAIVariationRequestFromOrqProxy = imageVariationRequest.toOpenAI;

/** The proxy's shape of OpenAI's request for a variation; the model is taken as it is. */
export const orqProxyVariationRequestFromOpenAI = imageVariationRequest.fromOpenAI;
