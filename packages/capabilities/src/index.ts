export type { CapabilityIssue, CapabilityRule } from './capability-issue.js';
export { type Cost, costOf, type ReportedDetails, type ReportedUsage } from './cost.js';
export { isDefaultValue } from './defaults.js';
export type { EditPictures, ImageRequest, PictureFacts } from './image-request.js';
export { promptTokens } from './input-tokens.js';
export { capabilitiesOf, isImageModel, isRetired, knownModels } from './known-models.js';
export type {
  AreaTokens,
  ChoiceParameter,
  Dimensions,
  FreeSizes,
  ImageOperation,
  InputImageRule,
  ListedSizes,
  ModelCapabilities,
  NumberParameter,
  PictureRule,
  Price,
  SizeRule,
  SourcedFact,
  TableTokens,
  TileTokens,
  TokenPrice,
  TokenRule,
} from './model-capabilities.js';
export { equivalentQuality, resolveQuality } from './quality.js';
export { editIssues, generateIssues, variationIssues } from './request-issues.js';
export { describeSizes, dimensionsOf, isSupportedSize, resolveSize } from './size.js';
export { type ImageUsage, type ImageWork, type TokenDetails, usageOf } from './usage.js';
