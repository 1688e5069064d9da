import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Where and with what a command runs. */
export interface CommandOptions {
  /** The folder it runs in; this process's own by default. */
  cwd?: string;
  /** Variables that it gets besides those of this process; undefined takes one away. */
  env?: Readonly<Record<string, string | undefined>>;
}

/** A command ended with another code than 0. The message ends with the last lines that it wrote. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(command: string, output: string) {
    super(`${command} failed:\n${output.trim().split('\n').slice(-40).join('\n')}`);
  }
}

/** Runs a command to its end and gives what it wrote to its standard output. Throws a CommandError when it fails. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env }: CommandOptions = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((settle, fail) => child.once('error', fail).once('close', settle));
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new CommandError(`${command} ${args.join(' ')}`, output + errors);
  return output;
}
