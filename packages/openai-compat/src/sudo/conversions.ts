import {
  answerConversion,
  type DialectConversions,
  errorConversion,
  requestConversion,
} from '../conversions.js';
import { errorBody } from './error-body.js';
import { generateImageRequest } from './generate-image-request.js';
import { generateImageResponse } from './generate-image-response.js';

/** Everything that Sudo is converted by. */
export const sudoConversions: DialectConversions = {
  requests: [requestConversion(generateImageRequest)],
  answers: [answerConversion(generateImageResponse), errorConversion(errorBody)],
};
