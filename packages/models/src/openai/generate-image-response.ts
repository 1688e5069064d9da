import { IsIn, IsInt, IsString } from 'class-validator';

import { KnownValues } from '../rules/known-values.js';
import { Nested, NestedArray } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { IsUri } from '../rules/uri.js';
import { OpenAIUsage } from './usage.js';

/** One image of an answer: by link or as base64. Source: OpenAI OpenAPI 2.3.0, `Image`. */
export class OpenAIImage {
  /** The image as base64. GPT image models always send it; dall-e models when asked by response_format. */
  @Optional()
  @IsString()
  b64_json?: string;

  /** A link to the image, valid 60 minutes. dall-e models only. */
  @Optional()
  @IsString()
  @IsUri()
  url?: string;

  /** The prompt as the model rewrote it. dall-e-3 only. */
  @Optional()
  @IsString()
  revised_prompt?: string;
}

/** The answer to `POST /images/generations`. Nothing in it may be null. Source: OpenAI OpenAPI 2.3.0, `ImagesResponse`. */
export class OpenAIGenerateImageResponse {
  /** When the images were made, in Unix seconds. The only member that the spec requires. */
  @Required()
  @IsInt()
  created!: number;

  /** The images. Optional in the spec, there in every real answer. */
  @Optional()
  @NestedArray(() => OpenAIImage)
  data?: OpenAIImage[];

  /** The background that was used. */
  @Optional()
  @IsString()
  @IsIn(['transparent', 'opaque'])
  background?: 'transparent' | 'opaque' | (string & {});

  /** The file format of the images. */
  @Optional()
  @IsString()
  @IsIn(['png', 'webp', 'jpeg'])
  output_format?: 'png' | 'webp' | 'jpeg' | (string & {});

  /** The size of the images, WIDTHxHEIGHT. Real answers carry sizes beyond the three that the spec lists. */
  @Optional()
  @IsString()
  @KnownValues(['1024x1024', '1024x1536', '1536x1024'])
  size?: string;

  /** The quality that was used. */
  @Optional()
  @IsString()
  @IsIn(['low', 'medium', 'high'])
  quality?: 'low' | 'medium' | 'high' | (string & {});

  /** What the images cost. GPT image models only. */
  @Optional()
  @Nested(() => OpenAIUsage)
  usage?: OpenAIUsage;
}
