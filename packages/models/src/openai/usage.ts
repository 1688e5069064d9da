import { IsInt } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** Tokens by what they stand for. Source: OpenAI OpenAPI 2.3.0, `ImageGenInputUsageDetails` and `ImageGenOutputTokensDetails`. */
export class OpenAITokensDetails {
  /** Tokens of text. */
  @Required()
  @IsInt()
  text_tokens!: number;

  /** Tokens of images. */
  @Required()
  @IsInt()
  image_tokens!: number;
}

/** What an answer of a GPT image model cost. Source: OpenAI OpenAPI 2.3.0, `ImageGenUsage`. */
export class OpenAIUsage {
  /** Tokens of the prompt, text and images together. */
  @Required()
  @IsInt()
  input_tokens!: number;

  /** Tokens of prompt and answer together. */
  @Required()
  @IsInt()
  total_tokens!: number;

  /** Tokens of the answer. */
  @Required()
  @IsInt()
  output_tokens!: number;

  /** The answer's tokens by kind. Real answers often lack it. */
  @Optional()
  @Nested(() => OpenAITokensDetails)
  output_tokens_details?: OpenAITokensDetails;

  /** The prompt's tokens by kind. */
  @Required()
  @Nested(() => OpenAITokensDetails)
  input_tokens_details!: OpenAITokensDetails;
}
