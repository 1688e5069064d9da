import { eventPair } from '../event-pair.js';
import { generateEvents } from '../stream-events.js';
import { generateImageResponse } from './generate-image-response.js';

const generation = eventPair(generateImageResponse, generateEvents);

/** The completed events of OpenAI's stream for an answer to a generation by Sudo, which cannot stream. */
export const openAIGenerateEventsFromSudo = generation.toOpenAI;

/** Sudo's answer for the events of OpenAI's stream of a generation. */
export const sudoGenerateResponseFromOpenAIEvents = generation.fromOpenAI;
