import { eventPair } from '../event-pair.js';
import { editEvents, generateEvents } from '../stream-events.js';
import { editImageResponse } from './edit-image-response.js';
import { generateImageResponse } from './generate-image-response.js';

const generation = eventPair(generateImageResponse, generateEvents);
const edit = eventPair(editImageResponse, editEvents);

/** The completed events of OpenAI's stream for an answer to a generation by the router, which cannot stream. */
export const openAIGenerateEventsFromOrqRouter = generation.toOpenAI;

/** The router's answer for the events of OpenAI's stream of a generation. */
export const orqRouterGenerateResponseFromOpenAIEvents = generation.fromOpenAI;

/** The completed events of OpenAI's stream for an answer to an edit by the router, which cannot stream. */
export const openAIEditEventsFromOrqRouter = edit.toOpenAI;

/** The router's answer for the events of OpenAI's stream of an edit. */
export const orqRouterEditResponseFromOpenAIEvents = edit.fromOpenAI;
