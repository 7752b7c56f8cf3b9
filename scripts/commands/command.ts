/** Owns what the commands of the shell share: what they are given, and that an error is its message alone and exit status 1. */

/** Where a command writes what it says, as `process.stdout` is; tests read it instead. */
export type Output = { write: (text: string) => unknown; isTTY?: boolean };

export function say(output: Output, line: string): void {
  output.write(`${line}\n`);
}

export type CommandSettings = Record<string, string | undefined>;

/** A command's work; throws an Error that holds all there is to say when it can't be done. */
export type Command = (args: string[], settings: CommandSettings, output: Output) => Promise<void>;

/** Does a command's work and answers its exit status. */
export async function exitStatus(
  command: Command,
  args: string[],
  settings: CommandSettings,
  { stdout, stderr }: { stdout: Output; stderr: Output },
): Promise<number> {
  try {
    await command(args, settings, stdout);
    return 0;
  } catch (error) {
    say(stderr, error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** Makes this process the command. */
export async function runHere(command: Command): Promise<void> {
  process.exitCode = await exitStatus(command, process.argv.slice(2), process.env, process);
}
