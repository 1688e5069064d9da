/** The members of an object that are not undefined. */
export function withoutAbsent<T extends object>(
  members: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const present: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {};
  for (const name of Object.keys(members) as (keyof T)[]) {
    const value = members[name];
    if (value !== undefined) present[name] = value as Exclude<T[keyof T], undefined>;
  }
  return present;
}
