export { openAIGenerateRequestFromSudo, sudoGenerateRequestFromOpenAI } from './generate-image-request.js';
export { openAIGenerateResponseFromSudo, sudoGenerateResponseFromOpenAI } from './generate-image-response.js';
export { openAIErrorFromSudo, sudoErrorFromOpenAI } from './error-body.js';
export { openAIGenerateEventsFromSudo, sudoGenerateResponseFromOpenAIEvents } from './stream-events.js';
