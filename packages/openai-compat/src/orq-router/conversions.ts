import { OpenAIErrorBody, readModel } from '@imagewire/models';

import {
  answerConversion,
  type DialectConversions,
  errorConversion,
  eventConversion,
  requestConversion,
} from '../conversions.js';
import { editImageRequest } from './edit-image-request.js';
import { editImageResponse } from './edit-image-response.js';
import { errorBody } from './error-body.js';
import { generateImageRequest } from './generate-image-request.js';
import { generateImageResponse } from './generate-image-response.js';
import { imageVariationRequest } from './image-variation-request.js';
import { imageVariationResponse } from './image-variation-response.js';
import { editEventPair, generateEventPair } from './stream-events.js';

/** Everything that the router is converted by. */
export const orqRouterConversions: DialectConversions = {
  requests: {
    generate: requestConversion(generateImageRequest),
    edit: requestConversion(editImageRequest),
    variation: requestConversion(imageVariationRequest),
  },
  answers: {
    generate: answerConversion(generateImageResponse),
    edit: answerConversion(editImageResponse),
    variation: answerConversion(imageVariationResponse),
  },
  events: {
    generate: eventConversion(generateImageResponse, generateEventPair),
    edit: eventConversion(editImageResponse, editEventPair),
  },
  errors: errorConversion(errorBody),
  openAIError: errorBody.toOpenAI,
  errorFromOpenAI: (plain, options) => errorBody.fromOpenAI(readModel(OpenAIErrorBody, plain).value, options),
};
