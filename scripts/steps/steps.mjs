/** Owns running other programs: their line on the screen, their hidden output, their end when we are stopped. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");

const running = new Set();

for (const [signal, status] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]) {
  process.on(signal, () => {
    process.exitCode = status;
    // Always SIGINT: it is the one on which all of these programs take their own children along.
    for (const child of running) child.kill("SIGINT");
    if (running.size === 0) process.exit();
  });
}

/**
 * Runs a program in the project's folder and answers its exit status and what it printed to the
 * pipes among `stdio`. When this process is told to stop meanwhile, it ends right after the program.
 * `ownGroup` keeps a terminal's Ctrl-C from reaching the program beside the signal that we pass on.
 */
export function run(command, args, { env = {}, stdio = ["ignore", "pipe", "pipe"], ownGroup = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio,
      detached: ownGroup,
    });
    running.add(child);
    let output = "";
    for (const pipe of [child.stdout, child.stderr]) {
      pipe?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    const end = (status, more = "") => {
      running.delete(child);
      if (process.exitCode >= 128) process.exit();
      resolve({ status, output: (output + more).trimEnd() });
    };
    child.on("error", (error) => end(1, `${command}: ${error.message}`));
    child.on("close", (status) => end(status ?? 1));
  });
}

/** Like `run`, for one of the installed packages' programs or our own scripts. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** Prints `title … 1.2 s` around `work`; its output only when it failed, as the error's message. */
export async function step(title, work, to = process.stdout) {
  const start = performance.now();
  to.write(`${title} … `);
  const { status, output } = await work();
  to.write(status === 0 ? `${secondsSince(start)}\n` : "failed\n");
  if (status !== 0) throw new Error(output);
}

/** Prints what failed, once more in one place, since it may stand far above, and as the last line how many. */
export function tellCount({ passed, failures }) {
  for (const failure of failures) console.log(`\nFailed: ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
}

/** Runs a command's work; an error is its message alone, and exit status 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (error.message) console.error(error.message);
    process.exitCode = 1;
  }
}
