import type { ModelClass } from '@imagewire/models';
import { schemaOf, type SchemaOneOf, schemaOneOf } from '@imagewire/nestjs';
import { applyDecorators, HttpCode } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';

import { Failures } from './failures.js';
import { answerHeaders, RequestHeaders } from './headers.js';
import { WarningsEvent } from './warnings-event.js';

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

/** The events of a stream: those of OpenAI, and the gateway's own. */
function eventsOf(events: readonly ModelClass[]): SchemaOneOf {
  const { oneOf, discriminator } = schemaOneOf('type', events);
  const $ref = getSchemaPath(WarningsEvent);
  const mapping = { ...discriminator.mapping, 'imagewire.warnings': $ref };
  return { oneOf: [...oneOf, { $ref }], discriminator: { ...discriminator, mapping } };
}

/** A route that answers 200 with pictures, and how it looks in the OpenAPI document. */
export function ImageRoute({ dialect, summary, answer, events }: ImageRoute): MethodDecorator {
  const content = {
    ...json(answer),
    ...(events && { 'text/event-stream': { schema: eventsOf(events) } }),
  };
  return applyDecorators(
    HttpCode(200),
    ApiTags(dialect),
    ApiBearerAuth(),
    ApiOperation({ summary }),
    RequestHeaders(),
    ApiExtraModels(...(events ? [WarningsEvent] : [])),
    ApiResponse({ status: 200, description: 'The pictures.', content, headers: answerHeaders }),
    Failures(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 502, 503, 504),
  );
}
