export { OrqRouterLegacyErrorBody, OrqRouterLegacyErrorDetail } from './error-body.js';
export { OrqRouterLegacyGenerateImageRequest } from './generate-image-request.js';
export { OrqRouterLegacyChoice, OrqRouterLegacyGenerateImageResponse } from './generate-image-response.js';
export {
  OrqRouterLegacyContentMessage,
  OrqRouterLegacyFunctionCall,
  type OrqRouterLegacyMessage,
  type OrqRouterLegacyRole,
  OrqRouterLegacyToolCall,
  OrqRouterLegacyToolCallsMessage,
  OrqRouterLegacyUrlMessage,
} from './message.js';
