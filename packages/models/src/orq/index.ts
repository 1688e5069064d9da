export { OrqCache } from './cache.js';
export { OrqErrorBody } from './error-body.js';
export { OrqFallback } from './fallback.js';
export { OrqGeneratedImage } from './generated-image.js';
export { OrqGenerationTokensDetails, OrqGenerationUsage } from './generation-usage.js';
export { OrqImage } from './image.js';
export { OrqTokensDetails, OrqUsage } from './usage.js';
