/** Where a member stands: names of members and positions in lists. */
export type Path = readonly (string | number)[];

/** Something that has members: an object or a list, seen alike. */
export type Container = Record<string | number, unknown>;

/** Tells objects and lists from everything that has no members. */
export const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

/** A path as it is written on the wire: `data.0.url`. */
export const dotted = (path: Path): string => path.join('.');

/** What stands at a path; undefined where nothing does. Only own members are walked. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

/**
 * Puts a value at a path, or takes the member away where it is undefined. Gives false, and changes nothing, where the member has no
 * owner, or a list would get a hole.
 */
export function putAt(root: Container, path: Path, value: unknown): boolean {
  const owner = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (!isContainer(owner) || key === undefined) return false;
  if (Array.isArray(owner)) return putItem(owner, key, value);
  if (value === undefined) return Reflect.deleteProperty(owner, key);
  owner[key] = value;
  return true;
}

function putItem(list: unknown[], key: string | number, value: unknown): boolean {
  if (typeof key !== 'number' || key > list.length || value === undefined) return false;
  list[key] = value;
  return true;
}

/** The owner and the name of the member that a dotted path of an issue means. Members may have dots in their own names. */
export function locate(
  root: Container,
  path: string,
): { owner: Container; key: string; at: Path } | undefined {
  if (Object.hasOwn(root, path) || !path.includes('.'))
    return { owner: root, key: path, at: [keyOf(root, path)] };
  for (const key of Object.keys(root)) {
    const member = root[key];
    const found =
      path.startsWith(`${key}.`) && isContainer(member)
        ? locate(member, path.slice(key.length + 1))
        : undefined;
    if (found) return { ...found, at: [keyOf(root, key), ...found.at] };
  }
  return undefined;
}

const keyOf = (owner: Container, key: string): string | number => (Array.isArray(owner) ? Number(key) : key);

/** Tells whether one dotted path is the other, or holds it. */
export const isOverlapping = (first: string, second: string): boolean =>
  first === second || first.startsWith(`${second}.`) || second.startsWith(`${first}.`);
