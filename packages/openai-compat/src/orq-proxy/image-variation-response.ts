import { OpenAIImageVariationResponse, OrqProxyImageVariationResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';

/** @internal Both ways between the proxy's answer to a variation and OpenAI's. */
export const imageVariationResponse = answerPair({
  dialect: 'orq-proxy',
  operation: 'variation',
  model: OrqProxyImageVariationResponse,
  pivot: OpenAIImageVariationResponse,
});

/** OpenAI's shape of an answer to a variation by the proxy. */
export const openAIVariationResponseFromOrqProxy = imageVariationResponse.toOpenAI;

/** The proxy's shape of OpenAI's answer to a variation. */
export const orqProxyVariationResponseFromOpenAI = imageVariationResponse.fromOpenAI;
