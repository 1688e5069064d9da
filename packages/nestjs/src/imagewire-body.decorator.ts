import type { ParseOptions } from '@imagewire/models';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import { type BodyClass, classesOf, readBody } from './read-body.js';
import { documentBody } from './swagger/document-body.js';

/**
 * Hands a route the request's body as an instance of a model class, checked by that class alone: a host's global ValidationPipe leaves
 * parameters of this kind as they are. A class with pictures is read from a form, any other from JSON; `{ form, json }` takes both, and
 * the parameter is an instance of either. `options` says what becomes of fields and values that are newer than the class.
 *
 * Throws a ModelValidationError that names every field which is not as the dialect says, and a RequestBodyError for a body that cannot
 * be read. Files are Files, the large ones on disk until the request is answered. The route's body is documented with it: see
 * addImagewireSchemas.
 */
export function ImagewireBody(bodyClass: BodyClass, options: ParseOptions = {}): ParameterDecorator {
  const classes = classesOf(bodyClass);
  const read = (_: undefined, context: ExecutionContext): object | Promise<object> =>
    readBody(classes, context, options);
  return createParamDecorator(read, [documentBody(classes)])();
}
