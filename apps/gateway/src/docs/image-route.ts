import type { ModelClass } from '@imagewire/models';
import { schemaOf, schemaOneOf } from '@imagewire/nestjs';
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';

import { Failures } from './failures.js';

/** What a route that draws says of itself. */
export interface ImageRoute {
  /** The dialect, as the docs group routes. */
  dialect: string;
  /** What it does, in a few words. */
  summary: string;
  /** The class of its answer. */
  answer: ModelClass;
  /** The classes of the events that it streams when asked to. */
  events?: readonly [ModelClass, ...ModelClass[]];
}

const json = (modelClass: ModelClass) => ({ 'application/json': { schema: schemaOf(modelClass) } });

const answerHeaders = {
  'x-request-id': {
    description: 'What the log calls this request; every answer has it.',
    schema: { type: 'string' },
  },
  'x-imagewire-loss': {
    description: 'How many members of the answer the dialect could not take. Absent where there are none.',
    schema: { type: 'string' },
  },
} as const;

/** A route that answers 200 with pictures, and how it looks in the OpenAPI document. */
export function ImageRoute({ dialect, summary, answer, events }: ImageRoute): MethodDecorator {
  const content = {
    ...json(answer),
    ...(events && { 'text/event-stream': { schema: schemaOneOf('type', [...events]) } }),
  };
  return applyDecorators(
    HttpCode(200),
    ApiTags(dialect),
    ApiBearerAuth(),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: 'The pictures.', content, headers: answerHeaders }),
    Failures(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 502, 503, 504),
  );
}
