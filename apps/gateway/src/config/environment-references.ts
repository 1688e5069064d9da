const reference = /\$\{([^}]*)\}/g;
const variableName = /^[A-Za-z_]\w*$/;

/** Something that is wrong at a place of the configuration. */
export interface SettingsIssue {
  /** Dotted: `upstreams.openai.apiKey`; empty for the whole. */
  readonly path: string;
  /** What is wrong, in words that follow the path. */
  readonly problem: string;
}

/**
 * A copy of plain data in which each `${NAME}` in a text is the variable's value. Names every variable that is not set, and every reference
 * that is none, as a shell's `${NAME:-default}`.
 */
export function resolveReferences(
  value: unknown,
  environment: NodeJS.ProcessEnv,
  path = '',
): { value: unknown; issues: SettingsIssue[] } {
  const issues: SettingsIssue[] = [];
  const resolveText = (text: string, at: string): string =>
    text.replaceAll(reference, (_, name: string) => {
      const found = variableName.test(name) ? environment[name] : undefined;
      if (!found) issues.push({ path: at, problem: problemOf(name) });
      return found ?? '';
    });
  const resolve = (part: unknown, at: string): unknown => {
    if (typeof part === 'string') return resolveText(part, at);
    if (Array.isArray(part)) return part.map((item, index) => resolve(item, join(at, String(index))));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => [key, resolve(member, join(at, key))]),
    );
  };
  return { value: resolve(value, path), issues };
}

// What is no name is not shown: a key may have been written there.
const problemOf = (name: string): string =>
  variableName.test(name)
    ? `refers to the variable ${name}, which is not set`
    : 'has something in ${} that is no name of a variable; write ${NAME}';

/** A member's path. */
export const join = (path: string, member: string): string => (path === '' ? member : `${path}.${member}`);
