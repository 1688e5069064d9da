import { OpenAIEditImageRequest, OrqProxyEditImageRequest } from '@imagewire/models';

import { requestPair } from '../request-pair.js';

/** @internal Both ways between the proxy's request for an edit and OpenAI's. */
export const editImageRequest = requestPair({
  dialect: 'orq-proxy',
  operation: 'edit',
  model: OrqProxyEditImageRequest,
  pivot: OpenAIEditImageRequest,
  places: {},
});

/** OpenAI's shape of a request to the proxy for an edit; the model keeps its provider's prefix. */
export const openAIEditRequestFromOrqProxy = editImageRequest.toOpenAI;

/** The proxy's shape of OpenAI's request for an edit; the model is taken as it is. */
export const orqProxyEditRequestFromOpenAI = editImageRequest.fromOpenAI;
