import { OpenAIGenerateImageResponse } from './generate-image-response.js';

/** The answer to `POST /images/edits`: OpenAI's are equal. Source: OpenAI OpenAPI 2.3.0, `ImagesResponse`. */
export class OpenAIEditImageResponse extends OpenAIGenerateImageResponse {}
