/** Prints one line for each proof as it ends, and counts. */
export class Matrix {
  /** What failed, with the reason. */
  readonly failures: string[] = [];
  private proved = 0;
  private readonly print: (line: string) => void;

  constructor(print: (line: string) => void = console.log) {
    this.print = print;
  }

  /** Runs a proof, which gives what to print beside its name, and prints how it went. */
  async prove(name: string, proof: () => Promise<string>): Promise<void> {
    const words = await this.attempt(name, proof);
    if (words === undefined) return;
    this.proved += 1;
    this.print(`ok      ${name.padEnd(34)} ${words}`);
  }

  /** Runs what a proof needs first; its failure is the proof's. */
  async attempt<T>(name: string, step: () => Promise<T>): Promise<T | undefined> {
    try {
      return await step();
    } catch (error) {
      this.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      this.print(`FAILED  ${name}`);
      return undefined;
    }
  }

  /** Prints what failed and the sum, and gives the exit code: nothing proved is a failure. */
  close(): number {
    for (const failure of this.failures) console.error(`\n${failure}`);
    this.print(`${this.proved} proved, ${this.failures.length} failed`);
    return this.failures.length > 0 || this.proved === 0 ? 1 : 0;
  }
}
