import 'reflect-metadata';

import { type ModelClass, modelClasses } from '@imagewire/models';

import type { BodyClasses } from '../read-body.js';
import { schemaOf } from './references.js';

/** Where an operation of a document carries the body that `ImagewireBody` reads, until addImagewireSchemas has written it. */
export const BODY_EXTENSION = 'x-imagewire-body';

// What @nestjs/swagger's ApiExtension and ApiExtraModels set. Written here so that only services with documents need that package.
const EXTENSIONS = 'swagger/apiExtension';
const EXTRA_MODELS = 'swagger/apiExtraModels';

/** A class of the service's own, whose schema only @nestjs/swagger can write. */
const isOwn = (bodyClass: ModelClass | undefined): bodyClass is ModelClass =>
  bodyClass !== undefined && modelClasses[bodyClass.name] !== bodyClass;

/** Leaves the classes of a route's body where @nestjs/swagger finds them. */
export const documentBody =
  ({ form, json }: BodyClasses): ParameterDecorator =>
  (controller, route) => {
    const handler = route === undefined ? undefined : (controller as Record<PropertyKey, object>)[route];
    if (handler === undefined) return;
    const content = {
      ...(json && { 'application/json': { schema: schemaOf(json) } }),
      ...(form && { 'multipart/form-data': { schema: schemaOf(form) } }),
    };
    const models = (Reflect.getMetadata(EXTRA_MODELS, handler) ?? []) as ModelClass[];
    Reflect.defineMetadata(EXTRA_MODELS, [...models, ...[json, form].filter(isOwn)], handler);
    const others = Reflect.getMetadata(EXTENSIONS, handler) as object | undefined;
    Reflect.defineMetadata(EXTENSIONS, { ...others, [BODY_EXTENSION]: { required: true, content } }, handler);
  };
