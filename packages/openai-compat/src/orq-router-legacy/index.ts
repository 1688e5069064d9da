export {
  openAIGenerateRequestFromOrqRouterLegacy,
  orqRouterLegacyGenerateRequestFromOpenAI,
} from './generate-image-request.js';
export {
  openAIGenerateResponseFromOrqRouterLegacy,
  orqRouterLegacyGenerateResponseFromOpenAI,
} from './generate-image-response.js';
export { openAIErrorFromOrqRouterLegacy, orqRouterLegacyErrorFromOpenAI } from './error-body.js';
export {
  openAIGenerateEventsFromOrqRouterLegacy,
  orqRouterLegacyGenerateResponseFromOpenAIEvents,
} from './stream-events.js';
