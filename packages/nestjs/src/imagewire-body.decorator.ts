import { type ModelClass, parseModel } from '@imagewire/models';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

interface BodyRequest {
  body: unknown;
}

/**
 * Hands a route the request's body as an instance of a model class, checked by that class alone. A host's global ValidationPipe
 * leaves parameters of this kind as they are. Throws a ModelValidationError that names every field which is not as the dialect says.
 */
export const ImagewireBody = <T extends object>(modelClass: ModelClass<T>): ParameterDecorator =>
  createParamDecorator((_: undefined, context: ExecutionContext): T => {
    const { body } = context.switchToHttp().getRequest<BodyRequest>();
    return parseModel(modelClass, body);
  })();
