import { OrqProxyEditImageResponse } from './edit-image-response.js';

/**
 * The answer to `POST /v2/proxy/images/variations`: an edit's, member by member.
 * Source: orq.ai OpenAPI of 2025-09-04, `PostV2ProxyImagesVariationsResponseBody`.
 */
export class OrqProxyImageVariationResponse extends OrqProxyEditImageResponse {}
