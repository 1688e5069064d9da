import { OpenAIGenerateImageResponse, type PlainObject, SudoGenerateImageResponse } from '@imagewire/models';

import { answerPair } from '../answer-pair.js';

/** @internal Both ways between Sudo's answer to a generation and OpenAI's. */
export const generateImageResponse = answerPair({
  dialect: 'sudo',
  operation: 'generate',
  model: SudoGenerateImageResponse,
  pivot: OpenAIGenerateImageResponse,
  // Most of Sudo's answers say null for what they have not. OpenAI's never do, and to find that out by its rules takes longer than all else.
  toOpenAI: membersWithoutNulls,
});

/** OpenAI's shape of an answer to a generation by Sudo. */
export const openAIGenerateResponseFromSudo = generateImageResponse.toOpenAI;

/** Sudo's shape of OpenAI's answer to a generation. */
export const sudoGenerateResponseFromOpenAI = generateImageResponse.fromOpenAI;

function membersWithoutNulls(plain: PlainObject): PlainObject {
  const members: PlainObject = {};
  for (const name of Object.keys(plain)) if (plain[name] !== null) members[name] = withoutNulls(plain[name]);
  return members;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  return typeof value === 'object' && value !== null ? membersWithoutNulls(value as PlainObject) : value;
}
