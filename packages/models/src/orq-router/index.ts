export { OrqRouterEditImageRequest } from './edit-image-request.js';
export { OrqRouterEditImageResponse } from './edit-image-response.js';
export { OrqRouterErrorBody, OrqRouterErrorDetail } from './error-body.js';
export { OrqRouterFormOptions } from './form-options.js';
export { OrqRouterGenerateImageRequest } from './generate-image-request.js';
export { OrqRouterGenerateImageResponse } from './generate-image-response.js';
export { OrqRouterIdentity } from './identity.js';
export { OrqRouterImageVariationRequest } from './image-variation-request.js';
export { OrqRouterImageVariationResponse } from './image-variation-response.js';
export { OrqRouterLoadBalancer, OrqRouterLoadBalancerModel } from './load-balancer.js';
export { OrqRouterOptions } from './options.js';
export {
  OrqRouterPiiRedactionAuto,
  OrqRouterPiiRedactionDutch,
  OrqRouterPiiRedactionEnglish,
  type OrqRouterPlugin,
} from './pii-redaction.js';
export { OrqRouterPromptReference } from './prompt-reference.js';
export { OrqRouterRetry } from './retry.js';
export { OrqRouterTimeout } from './timeout.js';
