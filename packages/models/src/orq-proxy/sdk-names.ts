/**
 * The names that orq's own SDKs of August and September 2025 (`@orq-ai/node`, `orq-ai-sdk`) give to these types: change the
 * import, keep the name.
 */
export { OrqCache as PostV2ProxyImagesGenerationsCache } from '../orq/cache.js';
export { OrqFallback as PostV2ProxyImagesGenerationsFallbacks } from '../orq/fallback.js';
export { OrqGeneratedImage as PostV2ProxyImagesGenerationsData } from '../orq/generated-image.js';
export {
  OrqGenerationTokensDetails as InputTokensDetails,
  OrqGenerationUsage as PostV2ProxyImagesGenerationsUsage,
} from '../orq/generation-usage.js';
export {
  OrqImage as PostV2ProxyImagesEditsData,
  OrqImage as PostV2ProxyImagesVariationsData,
} from '../orq/image.js';
export {
  OrqTokensDetails as PostV2ProxyImagesEditsInputTokensDetails,
  OrqTokensDetails as PostV2ProxyImagesVariationsInputTokensDetails,
  OrqUsage as PostV2ProxyImagesEditsUsage,
  OrqUsage as PostV2ProxyImagesVariationsUsage,
} from '../orq/usage.js';
export { OrqProxyContact as PublicContact } from './contact.js';
export { OrqProxyEditImageRequest as PostV2ProxyImagesEditsRequestBody } from './edit-image-request.js';
export { OrqProxyEditImageResponse as PostV2ProxyImagesEditsResponseBody } from './edit-image-response.js';
export { OrqProxyGenerateImageRequest as PostV2ProxyImagesGenerationsRequestBody } from './generate-image-request.js';
export { OrqProxyGenerateImageResponse as PostV2ProxyImagesGenerationsResponseBody } from './generate-image-response.js';
export { OrqProxyImageVariationRequest as PostV2ProxyImagesVariationsRequestBody } from './image-variation-request.js';
export { OrqProxyImageVariationResponse as PostV2ProxyImagesVariationsResponseBody } from './image-variation-response.js';
export { OrqProxyOptions as PostV2ProxyImagesGenerationsOrq } from './options.js';
export { OrqProxyRetry as PostV2ProxyImagesGenerationsRetry } from './retry.js';
export { OrqProxyThread as PostV2ProxyImagesGenerationsThread } from './thread.js';
