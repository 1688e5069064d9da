import { IsIn, IsNumber, IsString } from 'class-validator';

import { Nested, NestedArray, type Union } from '../rules/nested.js';
import { Nullable } from '../rules/nullable.js';
import { Optional } from '../rules/optional.js';
import { Required } from '../rules/required.js';

/** Who may have written a message. */
const roles = [
  'system',
  'assistant',
  'user',
  'exception',
  'tool',
  'prompt',
  'correction',
  'expected_output',
] as const;

/** Who speaks in a message of the 2024 router. */
export type OrqRouterLegacyRole = (typeof roles)[number];

/**
 * A message that holds text, or null. Nothing else in the 2024 answer can hold base64, so that is where an image of response_format
 * b64_json must stand, though no page says so. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage1`.
 */
export class OrqRouterLegacyContentMessage {
  /** Who speaks. */
  @Required()
  @IsString()
  @IsIn(roles)
  role!: OrqRouterLegacyRole | (string & {});

  /** The text. May be null, never absent. */
  @Required()
  @Nullable()
  @IsString()
  content!: string | null;
}

/** A message that holds a link to an image. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage2`. */
export class OrqRouterLegacyUrlMessage {
  /** Who speaks. */
  @Required()
  @IsString()
  @IsIn(roles)
  role!: OrqRouterLegacyRole | (string & {});

  /** The link. Its form is not checked. */
  @Required()
  @IsString()
  url!: string;
}

/** The function of a tool call. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessageFunction`. */
export class OrqRouterLegacyFunctionCall {
  /** The name of the function. */
  @Required()
  @IsString()
  name!: string;

  /** Its arguments as JSON text. That it is JSON is not checked. */
  @Required()
  @IsString()
  arguments!: string;
}

/** A call that the model asks for. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessageToolCalls`. */
export class OrqRouterLegacyToolCall {
  /** The id of the call. */
  @Optional()
  @IsString()
  id?: string;

  /** Which call it is. A fraction is legal. */
  @Optional()
  @IsNumber()
  index?: number;

  /** What is called: a function, the only thing there is. */
  @Required()
  @IsString()
  @IsIn(['function'])
  type!: 'function' | (string & {});

  /** The function and its arguments. */
  @Required()
  @Nested(() => OrqRouterLegacyFunctionCall)
  function!: OrqRouterLegacyFunctionCall;
}

/** A message that holds tool calls. Source: orq.ai OpenAPI of 2024-11-21, `RouterImageGenerationsMessage3`. */
export class OrqRouterLegacyToolCallsMessage {
  /** Who speaks. */
  @Required()
  @IsString()
  @IsIn(roles)
  role!: OrqRouterLegacyRole | (string & {});

  /** The calls. An empty list is legal. */
  @Required()
  @NestedArray(() => OrqRouterLegacyToolCall)
  tool_calls!: OrqRouterLegacyToolCall[];
}

/** A message of the 2024 router: of content, url and tool_calls it holds exactly one. */
export type OrqRouterLegacyMessage =
  OrqRouterLegacyContentMessage | OrqRouterLegacyUrlMessage | OrqRouterLegacyToolCallsMessage;

/** How the messages are told apart: by the key that is present, in the order in which the vendor's SDKs look for them. */
export const messageUnion: Union = {
  variants: () => [OrqRouterLegacyContentMessage, OrqRouterLegacyUrlMessage, OrqRouterLegacyToolCallsMessage],
  pick: ({ content, url, tool_calls }) => {
    if (content !== undefined) return OrqRouterLegacyContentMessage;
    if (url !== undefined) return OrqRouterLegacyUrlMessage;
    return tool_calls === undefined ? OrqRouterLegacyContentMessage : OrqRouterLegacyToolCallsMessage;
  },
};
