import { IsNumber, IsString } from 'class-validator';

import { NestedArray, NestedUnion } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';
import { messageUnion, type OrqRouterLegacyMessage } from './message.js';

/** One result of an answer. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsChoices`. */
export class OrqRouterLegacyChoice {
  /** Why the model stopped. May be absent and may be null. */
  @Optional()
  @Nullable()
  @IsString()
  finish_reason?: string | null;

  /** The place among the choices; the only required member. A fraction is legal. */
  @Required()
  @IsNumber()
  index!: number;

  /** The image, as a link or as text. May be absent, never null. */
  @Optional()
  @NestedUnion(messageUnion)
  message?: OrqRouterLegacyMessage;
}

/**
 * The answer to `POST /v2/router/images/generations` in November 2024: chat-like, and unlike every later one on the same path.
 * Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerations`.
 */
export class OrqRouterLegacyGenerateImageResponse {
  /** The id of the answer, in no documented form. */
  @Required()
  @IsString()
  id!: string;

  /** When the images were made, in no documented unit; a fraction is legal. */
  @Required()
  @IsNumber()
  created!: number;

  /** The results. An empty list is legal. */
  @Required()
  @NestedArray(() => OrqRouterLegacyChoice)
  choices!: OrqRouterLegacyChoice[];

  /** The model that answered. */
  @Required()
  @IsString()
  model!: string;

  /** The kind of object, in no documented list. */
  @Required()
  @IsString()
  object!: string;
}
