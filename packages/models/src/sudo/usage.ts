import { IsInt, Max, Min } from 'class-validator';

import { Nested } from '../rules/nested.js';
import { Required } from '../rules/required.js';
import { INT32_MAX } from './integers.js';

/** The input tokens by what they stand for. Source: Sudo OpenAPI of 2025-11-17, `ImageInputTokens`. */
export class SudoTokensDetails {
  /** Tokens of images; int32, 0 or more. */
  @Required()
  @IsInt()
  @Min(0)
  @Max(INT32_MAX)
  image_tokens!: number;

  /** Tokens of text; int32, 0 or more. */
  @Required()
  @IsInt()
  @Min(0)
  @Max(INT32_MAX)
  text_tokens!: number;
}

/** What an answer cost. Source: Sudo OpenAPI of 2025-11-17, `ImageUsage`. */
export class SudoUsage {
  /** Tokens of the prompt; int32, 0 or more. */
  @Required()
  @IsInt()
  @Min(0)
  @Max(INT32_MAX)
  input_tokens!: number;

  /** The prompt's tokens by kind. */
  @Required()
  @Nested(() => SudoTokensDetails)
  input_tokens_details!: SudoTokensDetails;

  /** Tokens of the answer; int32, 0 or more. */
  @Required()
  @IsInt()
  @Min(0)
  @Max(INT32_MAX)
  output_tokens!: number;

  /** Tokens of prompt and answer together; int32, 0 or more. */
  @Required()
  @IsInt()
  @Min(0)
  @Max(INT32_MAX)
  total_tokens!: number;
}
