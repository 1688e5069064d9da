import { eventPair } from '../event-pair.js';
import { generateEvents } from '../stream-events.js';
import { generateImageResponse } from './generate-image-response.js';

const generation = eventPair(generateImageResponse, generateEvents);

/** The completed events of OpenAI's stream for an answer to a generation by the 2024 router, which cannot stream. */
export const openAIGenerateEventsFromOrqRouterLegacy = generation.toOpenAI;

/** The 2024 router's answer for the events of OpenAI's stream of a generation. */
export const orqRouterLegacyGenerateResponseFromOpenAIEvents = generation.fromOpenAI;
