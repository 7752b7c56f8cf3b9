/** Owns how tests run a command: in their own process, and one time as the process that it is. */
import { spawn } from "node:child_process";
import { type Command, type CommandSettings, exitStatus } from "./command";

type Ended = { status: number | null; stdout: string; stderr: string };

/** Runs a command's work here, with no settings but these. */
export async function ran(command: Command, args: string[], settings: CommandSettings): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  const into = (stream: keyof typeof said) => ({
    write: (text: string) => {
      said[stream] += text;
    },
  });
  const status = await exitStatus(command, args, settings, { stdout: into("stdout"), stderr: into("stderr") });
  return { status, ...said };
}

/** Starts one of the commands' own files; this process goes on meanwhile. */
export function started(script: string, args: string[], settings: CommandSettings): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...settings };
    const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { env });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.stderr += text;
    });
    child.on("close", (status) => resolve({ status, ...said }));
  });
}
