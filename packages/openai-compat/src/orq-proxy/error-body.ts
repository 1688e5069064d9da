import { OrqProxyErrorBody } from '@imagewire/models';

import type { Projection } from '../convert-answer.js';
import { errorPair } from '../error-pair.js';
import { isContainer } from '../path.js';

// The proxy's code may not be null.
const codeFromType: Projection = (plain) => {
  const error = isContainer(plain.error) ? plain.error : {};
  return { ...plain, error: { ...error, code: error.code ?? error.type ?? 'error' } };
};

/** @internal Both ways between the proxy's error body and OpenAI's. */
export const errorBody = errorPair({
  dialect: 'orq-proxy',
  model: OrqProxyErrorBody,
  fromOpenAI: codeFromType,
});

/** OpenAI's error body, and the status that fits, for whatever the proxy answered a refused request with. */
export const openAIErrorFromOrqProxy = errorBody.toOpenAI;

/** The proxy's error body for OpenAI's. */
export const orqProxyErrorFromOpenAI = errorBody.fromOpenAI;
