import { OpenAIEditImageResponse, OrqProxyEditImageResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';

/** @internal Both ways between the proxy's answer to an edit and OpenAI's. */
export const editImageResponse = answerPair({
  dialect: 'orq-proxy',
  operation: 'edit',
  model: OrqProxyEditImageResponse,
  pivot: OpenAIEditImageResponse,
});

/** OpenAI's shape of an answer to an edit by the proxy. */
export const openAIEditResponseFromOrqProxy = editImageResponse.toOpenAI;

/** The proxy's shape of OpenAI's answer to an edit. */
export const orqProxyEditResponseFromOpenAI = editImageResponse.fromOpenAI;
