/** The TypeScript examples of a README, in order. */
export function examplesIn(file: string): string[];

/**
 * Runs an example as the body of an async function: its imports come from `modules` by package name, its other free names from `given`.
 * Gives the lines that it printed.
 */
export function runExample(
  example: string,
  modules: Readonly<Record<string, object>>,
  given?: Readonly<Record<string, unknown>>,
): Promise<string[]>;

/** The names in the first column of the tables under a heading, which stands there without its signs. */
export function namesInTable(file: string, heading: string): string[];
