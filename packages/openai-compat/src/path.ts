/** Where a member stands: names of members and positions in lists. */
export type Path = readonly (string | number)[];

/** Something that has members: an object or a list, seen alike. */
export type Container = Record<string | number, unknown>;

/** Tells objects and lists from everything that has no members. */
export const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

/** A path as it is written on the wire: `data.0.url`. */
export const dotted = (path: Path): string => path.join('.');

/** The first name of a dotted path. */
export const headOf = (path: string): string => path.split('.', 1)[0] ?? path;

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

/**
 * The owner and the name of the member that a dotted path of an issue means. Only declared members are looked into, whose names have
 * no dots; the last name may be any.
 */
export function locate(
  root: Container,
  path: string,
): { owner: Container; key: string; at: Path } | undefined {
  const dot = path.indexOf('.');
  if (dot < 0 || Object.hasOwn(root, path)) return { owner: root, key: path, at: [keyOf(root, path)] };
  const name = path.slice(0, dot);
  const member = valueAt(root, [name]);
  const found = isContainer(member) ? locate(member, path.slice(dot + 1)) : undefined;
  return found && { ...found, at: [keyOf(root, name), ...found.at] };
}

const keyOf = (owner: Container, key: string): string | number => (Array.isArray(owner) ? Number(key) : key);

/** A path and those of everything that holds its member, dotted, from the root on. */
export const prefixesOf = (path: Path): string[] => path.map((_, last) => dotted(path.slice(0, last + 1)));

/** Gives what tells whether a path is one of these, holds one or stands in one, in a time that does not grow with their number. */
export function overlapping(paths: readonly Path[]): (path: Path) => boolean {
  if (paths.length === 0) return () => false;
  const whole = new Set(paths.map(dotted));
  const begun = new Set(paths.flatMap(prefixesOf));
  return (path) => begun.has(dotted(path)) || prefixesOf(path).some((prefix) => whole.has(prefix));
}

/** The paths of what issues name of a value. */
export const pathsOf = (root: Container, issues: readonly { path: string }[]): Path[] =>
  issues.flatMap(({ path }) => {
    const place = locate(root, path);
    return place ? [place.at] : [];
  });
