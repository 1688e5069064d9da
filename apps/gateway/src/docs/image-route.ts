import { type ModelClass, OpenAIErrorBody } from '@imagewire/models';
import { schemaOf, schemaOneOf } from '@imagewire/nestjs';
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';

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

const failures: Readonly<Record<number, string>> = {
  400: 'The body is not as the dialect says, or the model does not take what it asks for. `param` names the field.',
  401: 'No API key came, or none that this gateway knows.',
  404: 'There is no such model.',
  413: 'The body, or a picture in it, is too large.',
  415: 'The route does not take this content type.',
  500: 'The gateway failed. Quote the request id.',
};

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
    ApiResponse({ status: 200, description: 'The pictures.', content }),
    ...Object.entries(failures).map(([status, description]) =>
      ApiResponse({ status: Number(status), description, content: json(OpenAIErrorBody) }),
    ),
  );
}
