import { OrqProxyErrorBody, type PlainObject } from '@imagewire/models';

import type { Projection } from '../convert-answer.js';
import { errorPair } from '../error-pair.js';
import { isContainer } from '../path.js';

// The proxy's code may not be null.
const codeForNull: Projection = (plain) => {
  const error = isContainer(plain.error) ? plain.error : {};
  return error.code === null ? { ...plain, error: { ...error, ...codeFromType(plain) } } : plain;
};

const codeFromType = ({ error }: PlainObject): { code: string } => ({
  code: isContainer(error) && typeof error.type === 'string' ? error.type : 'error',
});

/** @internal Both ways between the proxy's error body and OpenAI's. */
export const errorBody = errorPair({
  dialect: 'orq-proxy',
  model: OrqProxyErrorBody,
  fromOpenAI: codeForNull,
  givenBy: codeFromType,
});

/** OpenAI's error body, and the status that fits, for whatever the proxy answered a refused request with. */
export const openAIErrorFromOrqProxy = errorBody.toOpenAI;

/** The proxy's error body for OpenAI's. */
export const orqProxyErrorFromOpenAI = errorBody.fromOpenAI;
