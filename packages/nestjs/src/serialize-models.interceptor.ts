import { modelClasses, serializeModel } from '@imagewire/models';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

/**
 * Turns models that a route gives, alone or in a list, into the plain objects they stand for, before anything else sees them: what was
 * absent stays absent, null stays null, unknown members are kept. For services whose other interceptors rewrite instances of classes,
 * as Nest's ClassSerializerInterceptor does.
 */
export class SerializeModelsInterceptor implements NestInterceptor {
  /** Takes part in each answer of its route. */
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next
      .handle()
      .pipe(map((value: unknown) => (Array.isArray(value) ? value.map(plain) : plain(value))));
  }
}

const classes = Object.values(modelClasses);

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && classes.some((modelClass) => value instanceof modelClass)
    ? serializeModel(value)
    : value;
