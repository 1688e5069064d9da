import type { JsonSchema, ModelClass, PlainObject } from '@imagewire/models';

import { propertiesOf, resolved, type Sample, samplesOf, schemaOf, smallestOf } from './samples.js';

/** One member of a class or of what it holds, and how to make a valid message around a value of it. */
export interface ClassField {
  /** As on the wire, a list's items as `[]`: `data[].url`. */
  readonly path: string;
  readonly samples: readonly Sample[];
  /** The message around one value; around none where it is undefined. */
  readonly around: (value: unknown) => PlainObject;
  /** Whether the message is valid without it. */
  readonly isOptional: boolean;
  /** The members of what it holds; none for a leaf. */
  readonly members: readonly ClassField[];
}

/** What is known beforehand about the messages to make. */
export interface Setting {
  /** Members that every message has, though its class does not require them. */
  readonly base: PlainObject;
  /** Words that a free text may be, by path: those of the other end of the conversion. */
  readonly words: ReadonlyMap<string, readonly unknown[]>;
}

/** The smallest valid message of a class, and the base. */
export const smallest = (model: ModelClass, base: PlainObject): PlainObject => ({
  ...smallestOf(schemaOf(model.name)),
  ...base,
});

/** The words of each member of a class that takes no others, by its path. */
export const wordsOf = (model: ModelClass): ReadonlyMap<string, readonly unknown[]> =>
  new Map(
    propertiesOf(schemaOf(model.name)).flatMap(([name, { enum: words }]) =>
      Array.isArray(words) ? [[name, words.filter((word) => word !== null)]] : [],
    ),
  );

/** The members of a class, in its order. */
export const fieldsOf = (model: ModelClass, { base, words }: Setting): readonly ClassField[] =>
  membersOf(schemaOf(model.name), '', words, (value) => ({ ...base, ...(value as PlainObject) }));

function membersOf(
  schema: JsonSchema,
  parent: string,
  words: Setting['words'],
  around: (value: unknown) => PlainObject,
): ClassField[] {
  const required = (schema.required ?? []) as string[];
  return propertiesOf(schema).map(([name, member]) => {
    const path = parent === '' ? name : `${parent}.${name}`;
    const aroundMember = (value: unknown): PlainObject => {
      const message = around({ ...smallestOf(schema), [name]: value });
      if (value === undefined && parent === '') Reflect.deleteProperty(message, name);
      return message;
    };
    return {
      path,
      samples: samplesOf(name, member, words.get(path)),
      around: aroundMember,
      isOptional: !required.includes(name),
      members: heldBy(member, path, words, aroundMember),
    };
  });
}

function heldBy(
  schema: JsonSchema,
  path: string,
  words: Setting['words'],
  around: (value: unknown) => PlainObject,
): ClassField[] {
  const member = resolved(schema);
  const { anyOf, items } = member as { anyOf?: JsonSchema[]; items?: JsonSchema };
  if (anyOf) {
    const held = anyOf.flatMap((variant) => heldBy(variant, path, words, around));
    return held.filter((field, index) => held.findIndex((other) => other.path === field.path) === index);
  }
  if (items) return membersOf(resolved(items), `${path}[]`, words, (value) => around([value]));
  return membersOf(member, path, words, around);
}
