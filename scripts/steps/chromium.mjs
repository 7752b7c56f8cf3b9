/** Owns finding a real Chromium for the journeys: the system's, Playwright's own, or Debian's package. */
import fs from "node:fs";
import path from "node:path";
import { run, step } from "./steps.mjs";

function onPath() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
      const file = path.join(folder, name);
      if (fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

function isRootOnDebian() {
  const release = "/etc/os-release";
  return process.getuid?.() === 0 && fs.existsSync(release) && /^ID=debian$/m.test(fs.readFileSync(release, "utf8"));
}

/** Path of a Chromium; throws one line that says what to install when there is none. */
export async function findChromium() {
  const found = onPath();
  if (found) return found;
  const { chromium } = await import("@playwright/test");
  if (fs.existsSync(chromium.executablePath())) return chromium.executablePath();
  if (isRootOnDebian()) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await step("Installing Chromium", async () => {
      const update = await run("apt-get", ["update"], { env });
      return update.status === 0 ? run("apt-get", ["install", "-y", "chromium"], { env }) : update;
    });
    const installed = onPath();
    if (installed) return installed;
  }
  throw new Error(
    "The journeys need Chromium. Install it (your system's package, or: npx playwright install chromium).",
  );
}
