import { eventPair } from '../event-pair.js';
import { generateEvents } from '../stream-events.js';
import { generateImageResponse } from './generate-image-response.js';

/** @internal Both ways between Sudo's answer to a generation and the events of OpenAI's stream. */
export const generateEventPair = eventPair(generateImageResponse, generateEvents);

/** The completed events of OpenAI's stream for an answer to a generation by Sudo, which cannot stream. */
export const openAIGenerateEventsFromSudo = generateEventPair.toOpenAI;

/** Sudo's answer for the events of OpenAI's stream of a generation. */
export const sudoGenerateResponseFromOpenAIEvents = generateEventPair.fromOpenAI;
