import { IsNumber } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Required } from '../rules/required.js';

/** The input tokens of an edit or a variation by what they stand for. Source: orq.ai OpenAPI, proxy and router alike. */
export class OrqTokensDetails {
  /** Tokens of text. A fraction is legal. */
  @Required()
  @IsNumber()
  text_tokens!: number;

  /** Tokens of images. A fraction is legal. */
  @Required()
  @IsNumber()
  image_tokens!: number;
}

/** What an edit or a variation cost: unlike a generation's, every member is required. Source: orq.ai OpenAPI, proxy and router alike. */
export class OrqUsage {
  /** Tokens of prompt and answer together. A fraction is legal. */
  @Required()
  @IsNumber()
  total_tokens!: number;

  /** Tokens of the prompt, text and images together. A fraction is legal. */
  @Required()
  @IsNumber()
  input_tokens!: number;

  /** Tokens of the answer. A fraction is legal. */
  @Required()
  @IsNumber()
  output_tokens!: number;

  /** The prompt's tokens by kind. */
  @Required()
  @Nested(() => OrqTokensDetails)
  input_tokens_details!: OrqTokensDetails;
}
