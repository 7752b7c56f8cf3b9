/** Owns how the journeys run; scripts/journeys.mjs gives the port, the browser and the database. */
import { defineConfig, devices } from "@playwright/test";

const { E2E_PORT: port, E2E_CHROMIUM: chromium } = process.env;
const baseURL = `http://localhost:${port}`;

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// Chromium's sandbox refuses to run as root, which is what containers are.
if (process.getuid?.() === 0) flags.push("--no-sandbox");

// What editors and admins do changes what the others count: it comes after them, one journey file at a time.
const editors = ["first-start", "listing-form", "deciding", "work", "bulk", "guide-editing", "people", "roles"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  retries: 0,
  workers: 2,
  // How fast the machine is says nothing about the pages: what doesn't come at all is still found.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    launchOptions: { args: flags, ...(chromium && { executablePath: chromium }) },
    // Without `npm run e2e` there is neither server nor address: no test can reach anybody's own database.
    ...(port && { baseURL }),
  },
  projects: [
    { name: "desktop", testIgnore: editors.map((name) => `**/${name}.spec.ts`) },
    ...editors.map((name, index) => ({
      name,
      testMatch: `**/${name}.spec.ts`,
      dependencies: [editors[index - 1] ?? "desktop"],
    })),
  ],
  ...(port && {
    webServer: {
      command: `node node_modules/next/dist/bin/next start -p ${port}`,
      url: `${baseURL}/api/healthz`,
      reuseExistingServer: false,
    },
  }),
});
