/** The names that orq's own SDKs of 2026 (`@orq-ai/node` 4, `orq-ai-sdk` 4) give to these types, a copy for each place: change the import, keep the name. */
export {
  OrqCache as CreateImageCache,
  OrqCache as CreateImageEditCache,
  OrqCache as CreateImageVariationCache,
  OrqCache as CreateImageRouterImagesGenerationsCache,
  OrqCache as CreateImageEditRouterImagesEditsCache,
  OrqCache as CreateImageVariationRouterImagesVariationsCache,
} from '../orq/cache.js';
export {
  OrqFallback as CreateImageFallbacks,
  OrqFallback as CreateImageEditFallbacks,
  OrqFallback as CreateImageVariationFallbacks,
  OrqFallback as CreateImageRouterImagesGenerationsFallbacks,
  OrqFallback as CreateImageEditRouterImagesEditsFallbacks,
  OrqFallback as CreateImageVariationRouterImagesVariationsFallbacks,
} from '../orq/fallback.js';
export { OrqGeneratedImage as CreateImageData } from '../orq/generated-image.js';
export {
  OrqGenerationTokensDetails as InputTokensDetails,
  OrqGenerationUsage as CreateImageUsage,
} from '../orq/generation-usage.js';
export { OrqImage as CreateImageEditData, OrqImage as CreateImageVariationData } from '../orq/image.js';
export {
  OrqTokensDetails as CreateImageEditInputTokensDetails,
  OrqTokensDetails as CreateImageVariationInputTokensDetails,
  OrqUsage as CreateImageEditUsage,
  OrqUsage as CreateImageVariationUsage,
} from '../orq/usage.js';
export { OrqRouterEditImageRequest as CreateImageEditRequestBody } from './edit-image-request.js';
export { OrqRouterEditImageResponse as CreateImageEditResponseBody } from './edit-image-response.js';
export {
  OrqRouterFormOptions as CreateImageEditOrq,
  OrqRouterFormOptions as CreateImageVariationOrq,
} from './form-options.js';
export { OrqRouterGenerateImageRequest as CreateImageRequestBody } from './generate-image-request.js';
export { OrqRouterGenerateImageResponse as CreateImageResponseBody } from './generate-image-response.js';
export { OrqRouterIdentity as PublicContact, OrqRouterIdentity as PublicIdentity } from './identity.js';
export { OrqRouterImageVariationRequest as CreateImageVariationRequestBody } from './image-variation-request.js';
export { OrqRouterImageVariationResponse as CreateImageVariationResponseBody } from './image-variation-response.js';
export {
  OrqRouterLoadBalancer as CreateImageLoadBalancer,
  OrqRouterLoadBalancer as CreateImageLoadBalancer1,
  OrqRouterLoadBalancer as CreateImageRouterImagesGenerationsLoadBalancer,
  OrqRouterLoadBalancer as CreateImageLoadBalancerRouterImagesGenerations1,
  OrqRouterLoadBalancerModel as CreateImageLoadBalancerModels,
  OrqRouterLoadBalancerModel as CreateImageLoadBalancerRouterImagesGenerationsModels,
  OrqRouterLoadBalancer as CreateImageEditLoadBalancer,
  OrqRouterLoadBalancer as CreateImageEditLoadBalancer1,
  OrqRouterLoadBalancer as CreateImageEditRouterImagesEditsLoadBalancer,
  OrqRouterLoadBalancer as CreateImageEditLoadBalancerRouterImagesEdits1,
  OrqRouterLoadBalancerModel as CreateImageEditLoadBalancerModels,
  OrqRouterLoadBalancerModel as CreateImageEditLoadBalancerRouterImagesEditsModels,
  OrqRouterLoadBalancer as CreateImageVariationLoadBalancer,
  OrqRouterLoadBalancer as CreateImageVariationLoadBalancer1,
  OrqRouterLoadBalancer as CreateImageVariationRouterImagesVariationsLoadBalancer,
  OrqRouterLoadBalancer as CreateImageVariationLoadBalancerRouterImagesVariations1,
  OrqRouterLoadBalancerModel as CreateImageVariationLoadBalancerModels,
  OrqRouterLoadBalancerModel as CreateImageVariationLoadBalancerRouterImagesVariationsModels,
} from './load-balancer.js';
export { OrqRouterOptions as CreateImageOrq } from './options.js';
export {
  OrqRouterPiiRedactionAuto as PIIRedactionPluginAuto,
  OrqRouterPiiRedactionDutch as PIIRedactionPluginNl,
  OrqRouterPiiRedactionEnglish as PIIRedactionPluginEn,
  type OrqRouterPlugin as CreateImagePlugins,
} from './pii-redaction.js';
export {
  OrqRouterPromptReference as CreateImageEditPrompt,
  OrqRouterPromptReference as CreateImageVariationPrompt,
} from './prompt-reference.js';
export {
  OrqRouterRetry as CreateImageRetry,
  OrqRouterRetry as CreateImageEditRetry,
  OrqRouterRetry as CreateImageVariationRetry,
  OrqRouterRetry as CreateImageRouterImagesGenerationsRetry,
  OrqRouterRetry as CreateImageEditRouterImagesEditsRetry,
  OrqRouterRetry as CreateImageVariationRouterImagesVariationsRetry,
} from './retry.js';
export {
  OrqRouterTimeout as CreateImageTimeout,
  OrqRouterTimeout as CreateImageEditTimeout,
  OrqRouterTimeout as CreateImageVariationTimeout,
  OrqRouterTimeout as CreateImageRouterImagesGenerationsTimeout,
  OrqRouterTimeout as CreateImageEditRouterImagesEditsTimeout,
  OrqRouterTimeout as CreateImageVariationRouterImagesVariationsTimeout,
} from './timeout.js';
