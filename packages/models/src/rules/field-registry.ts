import { getMetadataStorage } from 'class-validator';

import type { ModelClass } from '../model-class.js';

/** What class-validator's metadata cannot say about a field. */
export interface FieldFacts {
  /** The field may be absent. */
  optional?: boolean;
  /** Null is a legal value. */
  nullable?: boolean;
  /** The classes that the field's value, or each of its items, is an instance of. */
  nested?: NestedField;
  /** Values that the source names for an open string: documentation, never a limit. */
  knownValues?: readonly string[];
  /** Of these sibling fields exactly one is present. */
  exactlyOneOf?: readonly string[];
  /** How many binary parts the field takes; 1 where it is no list. */
  binaryParts?: number;
}

/** A field that holds another model, or a list of them. */
export interface NestedField {
  /** The field is an array of models. */
  each: boolean;
  /** All classes that a value may become, in the order in which the source lists them. */
  variants: () => readonly ModelClass[];
  /** Picks the class for one plain value. */
  pick: (plain: Record<string, unknown>) => ModelClass;
}

const facts = new WeakMap<object, Map<string, FieldFacts>>();

/** Adds to what is known of a field; decorators call it. */
export function recordField(prototype: object, property: string | symbol, fact: FieldFacts): void {
  const own = facts.get(prototype) ?? new Map<string, FieldFacts>();
  facts.set(prototype, own);
  own.set(String(property), { ...own.get(String(property)), ...fact });
}

const carried = new WeakMap<object, FieldFacts>();

/**
 * Gives the constraints of a rule, which then carry a fact: Nest's mapped types (OmitType and its like) copy the rules of a class to one
 * that does not extend it.
 */
export function carryFact(constraints: unknown[], fact: FieldFacts): unknown[] {
  carried.set(constraints, fact);
  return constraints;
}

/** All recorded fields of a class by name, those of its ancestors and those that its rules carry included. */
export function fieldFacts(modelClass: ModelClass): ReadonlyMap<string, FieldFacts> {
  const merged = recordedFacts(modelClass);
  for (const { propertyName, constraints } of getMetadataStorage().getTargetValidationMetadatas(
    modelClass,
    '',
    true,
    false,
  )) {
    const fact = carried.get((constraints as object | undefined) ?? {});
    if (fact) merged.set(propertyName, { ...fact, ...merged.get(propertyName) });
  }
  return merged;
}

function recordedFacts(modelClass: ModelClass): Map<string, FieldFacts> {
  const merged = new Map<string, FieldFacts>();
  for (
    let prototype = modelClass.prototype as object | null;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    for (const [property, fact] of facts.get(prototype) ?? [])
      merged.set(property, { ...fact, ...merged.get(property) });
  }
  return merged;
}
