import {
  answerConversion,
  type DialectConversions,
  errorConversion,
  requestConversion,
} from '../conversions.js';
import { editImageRequest } from './edit-image-request.js';
import { editImageResponse } from './edit-image-response.js';
import { errorBody } from './error-body.js';
import { generateImageRequest } from './generate-image-request.js';
import { generateImageResponse } from './generate-image-response.js';
import { imageVariationRequest } from './image-variation-request.js';
import { imageVariationResponse } from './image-variation-response.js';

/** Everything that the router is converted by. */
export const orqRouterConversions: DialectConversions = {
  requests: [
    requestConversion(generateImageRequest),
    requestConversion(editImageRequest),
    requestConversion(imageVariationRequest),
  ],
  answers: [
    answerConversion(generateImageResponse),
    answerConversion(editImageResponse),
    answerConversion(imageVariationResponse),
    errorConversion(errorBody),
  ],
};
