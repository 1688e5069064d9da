import { OpenAIGenerateImageResponse, SudoGenerateImageResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';

/** @internal Both ways between Sudo's answer to a generation and OpenAI's. */
export const generateImageResponse = answerPair({
  dialect: 'sudo',
  operation: 'generate',
  model: SudoGenerateImageResponse,
  pivot: OpenAIGenerateImageResponse,
});

/** OpenAI's shape of an answer to a generation by Sudo. */
export const openAIGenerateResponseFromSudo = generateImageResponse.toOpenAI;

/** Sudo's shape of OpenAI's answer to a generation. */
export const sudoGenerateResponseFromOpenAI = generateImageResponse.fromOpenAI;
