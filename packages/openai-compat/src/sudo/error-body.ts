import { SudoErrorBody } from '@imagewire/models';

import { errorPair } from '../error-pair.js';

/** @internal Both ways between Sudo's error body and OpenAI's. */
export const errorBody = errorPair({
  dialect: 'sudo',
  model: SudoErrorBody,
});

/** OpenAI's error body, and the status that fits, for whatever Sudo answered a refused request with. */
export const openAIErrorFromSudo = errorBody.toOpenAI;

/** Sudo's error body for OpenAI's. */
export const sudoErrorFromOpenAI = errorBody.fromOpenAI;
