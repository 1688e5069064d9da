import { Transform, Type } from 'class-transformer';
import { ValidateBy, ValidateNested, type ValidationArguments } from 'class-validator';

import { buildNested } from '../build-instance.js';
import { isPlainObject, type ModelClass, type PlainObject } from '../model-class.js';
import { carryFact, type NestedField, recordField } from './field-registry.js';

/** The rule that a value breaks where an object, or a list of objects, belongs. */
export const IS_NESTED = 'isNested';

const describe = (each: boolean) => (args?: ValidationArguments) =>
  `${args?.property ?? 'field'} must be ${each ? 'an array of objects' : 'an object'}`;

// class-validator's own ValidateNested lets null, [null] and [[...]] through.
const IsNested = (field: NestedField): PropertyDecorator =>
  ValidateBy({
    name: IS_NESTED,
    constraints: carryFact([field.each], { nested: field }),
    validator: {
      validate: (value): boolean =>
        field.each ? Array.isArray(value) && value.every(isPlainObject) : isPlainObject(value),
      defaultMessage: describe(field.each),
    },
  });

function declare(field: NestedField, type: PropertyDecorator): PropertyDecorator {
  const decorators = [IsNested(field), ValidateNested({ each: field.each }), type];
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
    recordField(target, property, { nested: field });
  };
}

const single = (modelClass: () => ModelClass, each: boolean): PropertyDecorator =>
  declare({ each, variants: () => [modelClass()], pick: modelClass }, Type(modelClass));

/** The field holds an instance of the class. Sets class-transformer's @Type and our own registry, so nothing reads private storage. */
export const Nested = (modelClass: () => ModelClass): PropertyDecorator => single(modelClass, false);

/** The field holds an array of instances of the class. */
export const NestedArray = (modelClass: () => ModelClass): PropertyDecorator => single(modelClass, true);

/** How a union tells its variants apart. */
export interface Union {
  /** All variants, in the source's order. */
  variants: () => readonly ModelClass[];
  /** Picks the variant for a plain value; must always name one, whose rules then judge the value. */
  pick: (plain: PlainObject) => ModelClass;
}

/** The field holds one of several classes, picked by looking at the value. */
export const NestedUnion = (union: Union): PropertyDecorator => declareUnion({ each: false, ...union });

/** The field holds an array whose items are each one of several classes. */
export const NestedUnionArray = (union: Union): PropertyDecorator => declareUnion({ each: true, ...union });

// In place of @Type, which asks for one class for a whole array, plainToInstance gets the very function that parseModel uses.
const declareUnion = (field: NestedField): PropertyDecorator =>
  declare(
    field,
    Transform(({ obj, key }) => buildNested(field, (obj as PlainObject)[key]), { toClassOnly: true }),
  );
