import { OpenAIErrorBody } from '@imagewire/models';
import { schemaOf } from '@imagewire/nestjs';
import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

const descriptions = {
  400: 'The body is not as the dialect says, or the model does not take what it asks for: `param` names the field. Or the prompt is refused for its content.',
  401: 'No API key came, or none that this gateway knows.',
  403: 'The gateway has no API keys, and the request names another host or comes from a page of another origin.',
  404: 'There is no such model, or no such picture any more.',
  409: 'What came of an earlier request with this Idempotency-Key is not known: it may have been charged.',
  413: 'The body, or a picture in it, is too large.',
  415: 'The route does not take this content type.',
  422: 'The Idempotency-Key was used for another request.',
  429: 'Too many requests: here, or at the upstream.',
  500: 'The gateway failed. Quote the request id.',
  502: 'The upstream failed, or does not let the gateway in.',
  503: 'The upstream cannot be reached or is overloaded, or the gateway is shutting down.',
  504: 'The upstream did not answer in time.',
} as const;

/** Shows how a route refuses: OpenAI's error body, for each of the statuses. */
export const Failures = (...statuses: (keyof typeof descriptions)[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: descriptions[status],
        content: { 'application/json': { schema: schemaOf(OpenAIErrorBody) } },
      }),
    ),
  );
