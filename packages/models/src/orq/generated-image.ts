import { IsString } from 'class-validator';

import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';

/** One image of a generation: by link or as base64; neither is legal too. Source: orq.ai OpenAPI, proxy and router alike. */
export class OrqGeneratedImage {
  /** The prompt as the model rewrote it. The only member of an orq answer that may be null. */
  @Optional()
  @Nullable()
  @IsString()
  revised_prompt?: string | null;

  /** The image as base64, when response_format asked for it or the model sends nothing else. */
  @Optional()
  @IsString()
  b64_json?: string;

  /** A link to the image. Its form is not checked. */
  @Optional()
  @IsString()
  url?: string;
}
