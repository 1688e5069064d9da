import { eventPair } from '../event-pair.js';
import { editEvents, generateEvents } from '../stream-events.js';
import { editImageResponse } from './edit-image-response.js';
import { generateImageResponse } from './generate-image-response.js';

const generation = eventPair(generateImageResponse, generateEvents);
const edit = eventPair(editImageResponse, editEvents);

/** The completed events of OpenAI's stream for an answer to a generation by the proxy, which cannot stream. */
export const openAIGenerateEventsFromOrqProxy = generation.toOpenAI;

/** The proxy's answer for the events of OpenAI's stream of a generation. */
export const orqProxyGenerateResponseFromOpenAIEvents = generation.fromOpenAI;

/** The completed events of OpenAI's stream for an answer to an edit by the proxy, which cannot stream. */
export const openAIEditEventsFromOrqProxy = edit.toOpenAI;

/** The proxy's answer for the events of OpenAI's stream of an edit. */
export const orqProxyEditResponseFromOpenAIEvents = edit.fromOpenAI;
