import 'reflect-metadata';

export { ImagewireError, type ModelIssue, ModelValidationError } from './errors.js';
export type { ModelClass, PlainObject } from './model-class.js';
export { type ParseOptions, parseModel } from './parse-model.js';
export { readModel, type ReadResult } from './read-model.js';
export { type BinaryPart, isBinaryPart } from './rules/binary-part.js';
export { serializeModel } from './serialize-model.js';
export {
  OpenAIGenerateImageRequest,
  OpenAIGenerateImageResponse,
  OpenAIImage,
  OpenAITokensDetails,
  OpenAIUsage,
} from './openai/index.js';
