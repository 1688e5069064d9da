import type { ModelClass } from '@imagewire/models';

/** What a reference to a schema of an OpenAPI document begins with. */
export const SCHEMAS = '#/components/schemas/';

/** A reference to a class's schema, for every place where OpenAPI takes a schema. */
export const schemaOf = (modelClass: ModelClass): { $ref: string } => ({ $ref: SCHEMAS + modelClass.name });

/** The names of all schemas that a part of a document refers to. */
export function referencesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(SCHEMAS)
      ? [value.slice(SCHEMAS.length)]
      : referencesIn(value),
  );
}
