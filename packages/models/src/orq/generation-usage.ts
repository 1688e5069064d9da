import { IsNumber } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** A generation's input tokens by what they stand for, each kind optional. Source: orq.ai OpenAPI, proxy and router alike. */
export class OrqGenerationTokensDetails {
  /** Tokens of images. A fraction is legal. */
  @Optional()
  @IsNumber()
  image_tokens?: number;

  /** Tokens of text. A fraction is legal. */
  @Optional()
  @IsNumber()
  text_tokens?: number;
}

/** What a generation cost: the totals are optional, the details are not. Source: orq.ai OpenAPI, proxy and router alike. */
export class OrqGenerationUsage {
  /** Tokens of the prompt, text and images together. A fraction is legal. */
  @Optional()
  @IsNumber()
  input_tokens?: number;

  /** The prompt's tokens by kind. Required, though `{}` will do. */
  @Required()
  @Nested(() => OrqGenerationTokensDetails)
  input_tokens_details!: OrqGenerationTokensDetails;

  /** Tokens of the answer. A fraction is legal. */
  @Optional()
  @IsNumber()
  output_tokens?: number;

  /** Tokens of prompt and answer together. A fraction is legal. */
  @Optional()
  @IsNumber()
  total_tokens?: number;
}
