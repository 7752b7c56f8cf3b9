/** Owns how the unit tests run: on plain Node, from every *.test.ts beside what it tests. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    // Some of these tests fill databases or start programs; how long that takes is the machine's affair.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**", ".next/**", "e2e/**"],
  },
});
