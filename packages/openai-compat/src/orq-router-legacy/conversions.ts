import { OpenAIErrorBody, readModel } from '@imagewire/models';

import {
  answerConversion,
  type DialectConversions,
  errorConversion,
  eventConversion,
  requestConversion,
} from '../conversions.js';
import { errorBody } from './error-body.js';
import { generateImageRequest } from './generate-image-request.js';
import { generateImageResponse } from './generate-image-response.js';
import { generateEventPair } from './stream-events.js';

/** Everything that the 2024 router is converted by. */
export const orqRouterLegacyConversions: DialectConversions = {
  requests: { generate: requestConversion(generateImageRequest) },
  answers: { generate: answerConversion(generateImageResponse) },
  events: { generate: eventConversion(generateImageResponse, generateEventPair) },
  errors: errorConversion(errorBody),
  openAIError: errorBody.toOpenAI,
  errorFromOpenAI: (plain, options) => errorBody.fromOpenAI(readModel(OpenAIErrorBody, plain).value, options),
};
