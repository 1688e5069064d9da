export { openAIGenerateRequestFromSudo, sudoGenerateRequestFromOpenAI } from './generate-image-request.js';
export { openAIGenerateResponseFromSudo, sudoGenerateResponseFromOpenAI } from './generate-image-response.js';
