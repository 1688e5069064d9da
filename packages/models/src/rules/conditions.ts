/** The condition that lets an absent field pass unchecked. */
export const isNotUndefined = (_: object, value: unknown): boolean => value !== undefined;

/** The condition that lets a null field pass unchecked. */
export const isNotNull = (_: object, value: unknown): boolean => value !== null;
