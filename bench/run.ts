/** Owns `npm run bench`: runs the measurements that are named, or all of them, one after the other. */
import { spawnSync } from "node:child_process";

const measurements = ["query", "pages", "open", "browser", "start", "writing", "save"];
const given = process.argv.slice(2);
const options = given.filter((word) => word.startsWith("-"));
const named = given.filter((word) => !word.startsWith("-"));
const unknown = named.filter((word) => !measurements.includes(word));

if (unknown.length > 0) {
  console.error(`There is no measurement “${unknown.join("”, “")}”; there are ${measurements.join(", ")}.`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : measurements) {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", `bench/${name}.ts`, ...options], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
