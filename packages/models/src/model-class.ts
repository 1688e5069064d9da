/** A class whose instances are models: constructed without arguments, its fields assigned afterwards. */
export type ModelClass<T extends object = object> = new () => T;

/** An object of named members, as JSON.parse gives it. */
export type PlainObject = Record<string, unknown>;

/** Tells an object of named members from arrays, null and everything that is no object. */
export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
