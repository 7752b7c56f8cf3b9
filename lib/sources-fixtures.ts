/** Owns the project's own source files, for tests that hold every one of them to a rule. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";

const places = ["lib", "components", "app", "seed", "scripts", "prisma", "proxy.ts", "instrumentation.ts"];

/** The text of each source file by its path, those too that git does not know yet. */
export function ownSources(): Map<string, string> {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...places], {
    encoding: "utf8",
  });
  const files = listed.split("\n").filter((file) => /\.(ts|tsx|mjs)$/.test(file) && fs.existsSync(file));
  return new Map(files.map((file) => [file, fs.readFileSync(file, "utf8")]));
}
