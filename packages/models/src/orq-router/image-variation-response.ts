import { OrqRouterEditImageResponse } from './edit-image-response.js';

/** The answer to `POST /v2/router/images/variations`: an edit's, member by member. Source: orq.ai OpenAPI of 2026-08-21, `createImageVariation`. */
export class OrqRouterImageVariationResponse extends OrqRouterEditImageResponse {}
