/** Owns how the journeys run; scripts/steps/journeys.mjs gives the port, the browser and the database. */
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

const files = (names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`);

// What editors do changes what visitors count: it comes after them. Each of these journeys has programs, guides, reports
// and people of its own and counts no others, so they run side by side.
const editors = [
  "listing-form",
  "read-page",
  "watch-sources",
  "guide-editing",
  "bulk",
  "deciding",
  "imports",
  "people",
  "publishing",
  "valid-admin",
];

// The work lists count what all editors have left; roles only asks, and of reports that others have sent.
const afterEditors = ["work", "roles"];

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
    { name: "visitors", testIgnore: files([...editors, ...afterEditors]) },
    { name: "editors", testMatch: files(editors), dependencies: ["visitors"] },
    { name: "after-editors", testMatch: files(afterEditors), dependencies: ["editors"] },
  ],
  ...(port && {
    webServer: {
      command: `node scripts/steps/server.mjs ${port}`,
      url: `${baseURL}/api/healthz`,
      reuseExistingServer: false,
    },
  }),
});
