import { OpenAIGenerateImageRequest, SudoGenerateImageRequest } from '@imagewire/models';

import { requestPair } from '../request-pair.js';

/** @internal Both ways between Sudo's request for a generation and OpenAI's. */
export const generateImageRequest = requestPair({
  dialect: 'sudo',
  operation: 'generate',
  model: SudoGenerateImageRequest,
  pivot: OpenAIGenerateImageRequest,
  places: {},
});

/** OpenAI's shape of a request to Sudo for a generation; the model is taken as it is. */
export const openAIGenerateRequestFromSudo = generateImageRequest.toOpenAI;

/** Sudo's shape of OpenAI's request for a generation; the model is taken as it is. */
export const sudoGenerateRequestFromOpenAI = generateImageRequest.fromOpenAI;
