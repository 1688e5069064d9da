import { OrqProxyErrorBody } from '@imagewire/models';

import type { Projection } from '../convert-answer.js';
import { errorPair } from '../error-pair.js';
import { isContainer } from '../path.js';

// The proxy's code may not be null.
const codeFromType: Projection = (plain) => {
  const error = isContainer(plain.error) ? plain.error : {};
  const code = [error.code, error.type, 'error'].find((word) => typeof word === 'string');
  return { ...plain, error: { ...error, code } };
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
