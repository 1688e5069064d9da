export { openAIEditRequestFromOrqRouter, orqRouterEditRequestFromOpenAI } from './edit-image-request.js';
export { openAIEditResponseFromOrqRouter, orqRouterEditResponseFromOpenAI } from './edit-image-response.js';
export {
  openAIGenerateRequestFromOrqRouter,
  orqRouterGenerateRequestFromOpenAI,
} from './generate-image-request.js';
export {
  openAIGenerateResponseFromOrqRouter,
  orqRouterGenerateResponseFromOpenAI,
} from './generate-image-response.js';
export {
  openAIVariationRequestFromOrqRouter,
  orqRouterVariationRequestFromOpenAI,
} from './image-variation-request.js';
export {
  openAIVariationResponseFromOrqRouter,
  orqRouterVariationResponseFromOpenAI,
} from './image-variation-response.js';
export { openAIErrorFromOrqRouter, orqRouterErrorFromOpenAI } from './error-body.js';
export {
  openAIEditEventsFromOrqRouter,
  openAIGenerateEventsFromOrqRouter,
  orqRouterEditResponseFromOpenAIEvents,
  orqRouterGenerateResponseFromOpenAIEvents,
} from './stream-events.js';
