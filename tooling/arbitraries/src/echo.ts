import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that answers each line that it reads with one. */
export class Echo {
  readonly #child;
  readonly #lines: AsyncIterator<string, undefined>;

  /** Starts the program. */
  constructor(command: string, args: readonly string[], options: Pick<SpawnOptions, 'cwd' | 'env'>) {
    this.#child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** What the program answers to each value, both as JSON. */
  async answers(values: readonly unknown[]): Promise<unknown[]> {
    this.#child.stdin.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    const answers: unknown[] = [];
    while (answers.length < values.length) answers.push(JSON.parse(await this.#nextLine()));
    return answers;
  }

  async #nextLine(): Promise<string> {
    const line = await this.#lines.next();
    if (line.done) throw new Error('the program ended before it had answered');
    return line.value;
  }

  /** Lets the program end. */
  async close(): Promise<void> {
    this.#child.stdin.end();
    await once(this.#child, 'close');
  }
}
