/** Owns the production build: made when the sources it comes from have changed. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readStamp } from "./setup.mjs";
import { root, runNode, step } from "./steps.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

const stamp = path.join(root, ".next/matricula-sources");

/** Every file below the sources that can change the build, in a fixed order. */
function sourceFiles() {
  return sources
    .filter((source) => fs.existsSync(path.join(root, source)))
    .flatMap((source) =>
      fs.statSync(path.join(root, source)).isDirectory()
        ? fs
            .readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
        : [source],
    )
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort();
}

function sourceHash() {
  const hash = createHash("sha256");
  for (const file of sourceFiles()) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Builds with `next build` unless .next already holds the build of these very sources. */
export async function build(env = {}) {
  const wanted = sourceHash();
  if (readStamp(stamp) === wanted) return;
  fs.rmSync(stamp, { force: true });
  await step("Building", () => runNode(["node_modules/next/dist/bin/next", "build"], { env }));
  fs.writeFileSync(stamp, wanted);
}
