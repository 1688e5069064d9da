export { openAIEditRequestFromOrqProxy, orqProxyEditRequestFromOpenAI } from './edit-image-request.js';
export { openAIEditResponseFromOrqProxy, orqProxyEditResponseFromOpenAI } from './edit-image-response.js';
export {
  openAIGenerateRequestFromOrqProxy,
  orqProxyGenerateRequestFromOpenAI,
} from './generate-image-request.js';
export {
  openAIGenerateResponseFromOrqProxy,
  orqProxyGenerateResponseFromOpenAI,
} from './generate-image-response.js';
export {
  openAIVariationRequestFromOrqProxy,
  orqProxyVariationRequestFromOpenAI,
} from './image-variation-request.js';
export {
  openAIVariationResponseFromOrqProxy,
  orqProxyVariationResponseFromOpenAI,
} from './image-variation-response.js';
export { openAIErrorFromOrqProxy, orqProxyErrorFromOpenAI } from './error-body.js';
export {
  openAIEditEventsFromOrqProxy,
  openAIGenerateEventsFromOrqProxy,
  orqProxyEditResponseFromOpenAIEvents,
  orqProxyGenerateResponseFromOpenAIEvents,
} from './stream-events.js';
