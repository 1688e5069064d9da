import { IsIn, IsInt, IsString } from 'class-validator';

import { KnownValues } from '../rules/known-values.js';
import { Nested } from '../rules/nested.js';
import { Required } from '../rules/required.js';
import { OpenAITokensDetails } from './usage.js';

/** What a streamed image cost: without output_tokens_details, which answers that are not streamed may have. Source: OpenAI OpenAPI 2.3.0, `ImagesUsage`. */
export class OpenAIStreamUsage {
  /** Tokens of prompt and image together. */
  @Required()
  @IsInt()
  total_tokens!: number;

  /** Tokens of the prompt, text and images together. */
  @Required()
  @IsInt()
  input_tokens!: number;

  /** Tokens of the image. */
  @Required()
  @IsInt()
  output_tokens!: number;

  /** The prompt's tokens by kind. */
  @Required()
  @Nested(() => OpenAITokensDetails)
  input_tokens_details!: OpenAITokensDetails;
}

/** An earlier stage of an image that is being generated. Source: OpenAI OpenAPI 2.3.0, `ImageGenPartialImageEvent`. */
export class OpenAIGenerateImagePartialEvent {
  /** Which event this is. */
  @Required()
  @IsString()
  @IsIn(['image_generation.partial_image'])
  type!: 'image_generation.partial_image';

  /** The image as base64. */
  @Required()
  @IsString()
  b64_json!: string;

  /** When it was made, in Unix seconds. */
  @Required()
  @IsInt()
  created_at!: number;

  /** The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists. */
  @Required()
  @IsString()
  @KnownValues(['1024x1024', '1024x1536', '1536x1024', 'auto'])
  size!: string;

  /** The quality asked for. */
  @Required()
  @IsString()
  @IsIn(['low', 'medium', 'high', 'auto'])
  quality!: 'low' | 'medium' | 'high' | 'auto' | (string & {});

  /** The background asked for. */
  @Required()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background!: 'transparent' | 'opaque' | 'auto' | (string & {});

  /** The file format of the image. */
  @Required()
  @IsString()
  @IsIn(['png', 'webp', 'jpeg'])
  output_format!: 'png' | 'webp' | 'jpeg' | (string & {});

  /** Which stage this is, counted from 0. */
  @Required()
  @IsInt()
  partial_image_index!: number;
}

/** A generated image, finished. Source: OpenAI OpenAPI 2.3.0, `ImageGenCompletedEvent`. */
export class OpenAIGenerateImageCompletedEvent {
  /** Which event this is. */
  @Required()
  @IsString()
  @IsIn(['image_generation.completed'])
  type!: 'image_generation.completed';

  /** The image as base64. */
  @Required()
  @IsString()
  b64_json!: string;

  /** When it was made, in Unix seconds. */
  @Required()
  @IsInt()
  created_at!: number;

  /** The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists. */
  @Required()
  @IsString()
  @KnownValues(['1024x1024', '1024x1536', '1536x1024', 'auto'])
  size!: string;

  /** The quality asked for. */
  @Required()
  @IsString()
  @IsIn(['low', 'medium', 'high', 'auto'])
  quality!: 'low' | 'medium' | 'high' | 'auto' | (string & {});

  /** The background asked for. */
  @Required()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background!: 'transparent' | 'opaque' | 'auto' | (string & {});

  /** The file format of the image. */
  @Required()
  @IsString()
  @IsIn(['png', 'webp', 'jpeg'])
  output_format!: 'png' | 'webp' | 'jpeg' | (string & {});

  /** What the image cost. Required here, optional in an answer that is not streamed. */
  @Required()
  @Nested(() => OpenAIStreamUsage)
  usage!: OpenAIStreamUsage;
}

/** Every event of a streamed `POST /images/generations`, told apart by type. Source: OpenAI OpenAPI 2.3.0, `ImageGenStreamEvent`. */
export type OpenAIGenerateImageStreamEvent =
  OpenAIGenerateImagePartialEvent | OpenAIGenerateImageCompletedEvent;

/** An earlier stage of a picture that is being edited. Source: OpenAI OpenAPI 2.3.0, `ImageEditPartialImageEvent`. */
export class OpenAIEditImagePartialEvent {
  /** Which event this is. */
  @Required()
  @IsString()
  @IsIn(['image_edit.partial_image'])
  type!: 'image_edit.partial_image';

  /** The image as base64. */
  @Required()
  @IsString()
  b64_json!: string;

  /** When it was made, in Unix seconds. */
  @Required()
  @IsInt()
  created_at!: number;

  /** The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists. */
  @Required()
  @IsString()
  @KnownValues(['1024x1024', '1024x1536', '1536x1024', 'auto'])
  size!: string;

  /** The quality asked for. */
  @Required()
  @IsString()
  @IsIn(['low', 'medium', 'high', 'auto'])
  quality!: 'low' | 'medium' | 'high' | 'auto' | (string & {});

  /** The background asked for. */
  @Required()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background!: 'transparent' | 'opaque' | 'auto' | (string & {});

  /** The file format of the image. */
  @Required()
  @IsString()
  @IsIn(['png', 'webp', 'jpeg'])
  output_format!: 'png' | 'webp' | 'jpeg' | (string & {});

  /** Which stage this is, counted from 0. */
  @Required()
  @IsInt()
  partial_image_index!: number;
}

/** An edited picture, finished. Source: OpenAI OpenAPI 2.3.0, `ImageEditCompletedEvent`. */
export class OpenAIEditImageCompletedEvent {
  /** Which event this is. */
  @Required()
  @IsString()
  @IsIn(['image_edit.completed'])
  type!: 'image_edit.completed';

  /** The image as base64. */
  @Required()
  @IsString()
  b64_json!: string;

  /** When it was made, in Unix seconds. */
  @Required()
  @IsInt()
  created_at!: number;

  /** The size asked for, WIDTHxHEIGHT or auto. Real events carry sizes beyond the ones that the spec lists. */
  @Required()
  @IsString()
  @KnownValues(['1024x1024', '1024x1536', '1536x1024', 'auto'])
  size!: string;

  /** The quality asked for. */
  @Required()
  @IsString()
  @IsIn(['low', 'medium', 'high', 'auto'])
  quality!: 'low' | 'medium' | 'high' | 'auto' | (string & {});

  /** The background asked for. */
  @Required()
  @IsString()
  @IsIn(['transparent', 'opaque', 'auto'])
  background!: 'transparent' | 'opaque' | 'auto' | (string & {});

  /** The file format of the image. */
  @Required()
  @IsString()
  @IsIn(['png', 'webp', 'jpeg'])
  output_format!: 'png' | 'webp' | 'jpeg' | (string & {});

  /** What the image cost. Required here, optional in an answer that is not streamed. */
  @Required()
  @Nested(() => OpenAIStreamUsage)
  usage!: OpenAIStreamUsage;
}

/** Every event of a streamed `POST /images/edits`, told apart by type. Source: OpenAI OpenAPI 2.3.0, `ImageEditStreamEvent`. */
export type OpenAIEditImageStreamEvent = OpenAIEditImagePartialEvent | OpenAIEditImageCompletedEvent;
