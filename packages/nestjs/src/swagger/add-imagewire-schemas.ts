import { BODY_EXTENSION } from './document-body.js';
import { imagewireSchemas, reachable } from './open-api-schemas.js';
import { referencesIn } from './references.js';

/** The part of an OpenAPI document that is read and written here. */
export interface OpenApiDocument {
  /** The version of OpenAPI: `3.0.0`, `3.1.0`. */
  openapi: string;
  /** The routes, by path and method. */
  paths: Record<string, object>;
  /** The schemas by name, of the service's own classes and of models. */
  components?: { schemas?: Record<string, unknown> };
}

/**
 * Completes a document that SwaggerModule made, in place: routes with `ImagewireBody` show their body with each Content-Type, and every
 * model class that the document names, or that another of them holds, has its whole schema, where @nestjs/swagger writes an empty one.
 * Throws an Error where a class of the service has the name of a model class: the two cannot be told apart in a document.
 */
export function addImagewireSchemas<T extends OpenApiDocument>(document: T): T {
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path))
      Object.assign(path, { [method]: withBody(operation) });
  }
  const named = reachable(referencesIn(document), imagewireSchemas(document.openapi));
  const others = document.components?.schemas ?? {};
  for (const [name, schema] of Object.entries(named)) refuseOther(name, others[name], schema);
  document.components = { ...document.components, schemas: { ...others, ...named } };
  return document;
}

function refuseOther(name: string, other: unknown, schema: object): void {
  const { properties = {} } = (other ?? {}) as { properties?: object };
  if (Object.keys(properties).length === 0 || JSON.stringify(other) === JSON.stringify(schema)) return;
  throw new Error(
    `${name} names a class of this service and one of @imagewire/models in its document; rename yours`,
  );
}

/** An operation with its body where OpenAPI has it. */
function withBody(operation: unknown): unknown {
  if (typeof operation !== 'object' || operation === null || !(BODY_EXTENSION in operation)) return operation;
  const { [BODY_EXTENSION]: requestBody, ...others } = operation;
  return { ...others, requestBody };
}
