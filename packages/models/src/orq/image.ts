import { IsString } from 'class-validator';

import { Optional } from '../rules/optional.js';

/** One image of an edit or a variation: by link or as base64; neither is legal too. Source: orq.ai OpenAPI, proxy and router alike. */
export class OrqImage {
  /** The image as base64, when response_format asked for it or the model sends nothing else. */
  @Optional()
  @IsString()
  b64_json?: string;

  /** A link to the image. Its form is not checked. */
  @Optional()
  @IsString()
  url?: string;
}
