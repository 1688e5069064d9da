import { eventPair } from '../event-pair.js';
import { editEvents, generateEvents } from '../stream-events.js';
import { editImageResponse } from './edit-image-response.js';
import { generateImageResponse } from './generate-image-response.js';

/** @internal Both ways between the proxy's answer to a generation and the events of OpenAI's stream. */
export const generateEventPair = eventPair(generateImageResponse, generateEvents);

/** @internal Both ways between the proxy's answer to an edit and the events of OpenAI's stream. */
export const editEventPair = eventPair(editImageResponse, editEvents);

/** The completed events of OpenAI's stream for an answer to a generation by the proxy, which cannot stream. */
export const openAIGenerateEventsFromOrqProxy = generateEventPair.toOpenAI;

/** The proxy's answer for the events of OpenAI's stream of a generation. */
export const orqProxyGenerateResponseFromOpenAIEvents = generateEventPair.fromOpenAI;

/** The completed events of OpenAI's stream for an answer to an edit by the proxy, which cannot stream. */
export const openAIEditEventsFromOrqProxy = editEventPair.toOpenAI;

/** The proxy's answer for the events of OpenAI's stream of an edit. */
export const orqProxyEditResponseFromOpenAIEvents = editEventPair.fromOpenAI;
