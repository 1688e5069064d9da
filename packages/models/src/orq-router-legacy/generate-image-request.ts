import { IsIn, IsNumber, IsString } from 'class-validator';

import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/**
 * The body of `POST /v2/router/images/generations` in November 2024. Nothing in it may be null, and the vendor's SDKs send every default.
 * Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerations`, which lets the whole body be absent and yet requires its prompt.
 */
export class OrqRouterLegacyGenerateImageRequest {
  /** What to draw. The router sets no length; the model does. */
  @Required()
  @IsString()
  prompt!: string;

  /** The image model, with its provider before a slash; openai/dall-e-2 by default. */
  @Optional()
  @IsString()
  model?: string;

  /** How many images; 1 by default. No range is declared, and a fraction is legal: the Python SDK writes 2.0. */
  @Optional()
  @IsNumber()
  n?: number;

  /** How finely to draw; standard by default. */
  @Optional()
  @IsString()
  @IsIn(['standard', 'hd'])
  quality?: 'standard' | 'hd';

  /** How an image is handed over: as url, the default, or as base64. */
  @Optional()
  @IsString()
  @IsIn(['url', 'b64_json'])
  response_format?: 'url' | 'b64_json';

  /** WIDTHxHEIGHT in pixels, one of three squares; 1024x1024 by default. */
  @Optional()
  @IsString()
  @IsIn(['256x256', '512x512', '1024x1024'])
  size?: '256x256' | '512x512' | '1024x1024';

  /** vivid, the default, or natural for dall-e-3. Any text is legal. */
  @Optional()
  @IsString()
  style?: string;

  /** Your own id of the end user. */
  @Optional()
  @IsString()
  user?: string;
}
